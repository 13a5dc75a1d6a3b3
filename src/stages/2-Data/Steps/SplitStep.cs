using System.Collections.Immutable;
using System.Text;
using Assay.Data.Records;
using Assay.Data.Settings;
using Assay.Data.Splitting;
using Assay.Frame;
using Assay.Kernel;
using Assay.Projects.Artifacts;
using Assay.Projects.Steps;
using Assay.Tables;
using Assay.Tables.Engine;

namespace Assay.Data.Steps;

/// <summary>The step <c>data/split</c>: keeps rows apart for the test and divides the others into folds.</summary>
internal static class SplitStep
{
    /// <summary>Name of the column that says which rows are tested on.</summary>
    public const string IsTest = "is_test";

    private const int Version = 1;
    private const string Name = "data/split";

    /// <summary>Name of the column of one repeat's folds.</summary>
    public static string FoldColumn(int repeat) => $"fold_{repeat}";

    /// <summary>Brings the step up to date.</summary>
    public static Task<Outcome<StepResult>> RunAsync(DataContext context, Artifact table, CancellationToken cancellation)
    {
        var settings = context.Split.For(context.Problem.Task);
        var inputs = StepInputs.OfVersion(Version).Artifact(table).Value("split", settings).Value("seed", context.Split.Seed).Value("target", context.Problem.Target).Value("task", context.Problem.Task);
        return context.Run.StepAsync(Name, inputs, (scope, stop) => SplitAsync(context, table, settings, scope, stop), cancellation);
    }

    private static async Task<Outcome<Nothing>> SplitAsync(DataContext context, Artifact table, SplitSettings settings, StepScope scope, CancellationToken cancellation)
    {
        string[] needed = [.. new[] { context.Problem.Target, settings.By }.OfType<string>()];
        var rows = await context.Engine.LoadAsync(context.PathOf(table), needed, cancellation);
        var by = settings.By is null ? null : rows[settings.By];
        var split = Splitter.Split(rows[context.Problem.Target], by, settings, context.Split.Seed);
        if (!split.Succeeded) return Outcome<Nothing>.Failed(split.Problems.Select(context.Placed));
        var file = await scope.WriteArtifactAsync(PreparedData.SplitFile, "application/vnd.apache.parquet", (path, stop) => context.Engine.WriteAsync(TableOf(split.Value), path, TableFormat.Parquet, stop), cancellation);
        scope.Record(Describe(context, rows, by, settings, split.Value), table.Subject(), file.Subject());
        return Outcome.Done;
    }

    private static Table TableOf(RowSplit split) => new(
    [
        new NumericColumn(IsTest, Array.ConvertAll(split.IsTest, isTest => isTest ? 1.0 : 0.0), ColumnType.Boolean),
        .. split.FoldOfRow.Select((folds, repeat) => new NumericColumn(FoldColumn(repeat), Array.ConvertAll(folds, fold => (double)fold), ColumnType.Integer)),
    ]);

    private static DataSplit Describe(DataContext context, Table rows, Column? by, SplitSettings settings, RowSplit split) => new()
    {
        By = settings.Kind,
        Column = settings.By,
        Seed = context.Split.Seed,
        TestShare = settings.Test,
        Training = Part(context, rows, settings.Kind == SplitKind.Grouped ? by : null, split, isTest: false),
        Test = Part(context, rows, settings.Kind == SplitKind.Grouped ? by : null, split, isTest: true),
        FoldRows = [.. split.FoldOfRow.Select(folds => Enumerable.Range(0, settings.Folds).Select(fold => (long)folds.Count(each => each == fold)).ToImmutableArray())],
    };

    private static SplitPart Part(DataContext context, Table rows, Column? groups, RowSplit split, bool isTest)
    {
        var numbers = Enumerable.Range(0, rows.RowCount).Where(row => split.IsTest[row] == isTest).ToArray();
        var target = rows[context.Problem.Target];
        var isRegression = context.Problem.Task == TaskKind.Regression;
        return new SplitPart
        {
            Rows = numbers.Length,
            RowNumbers = Digest.Of(Encoding.ASCII.GetBytes(string.Concat(numbers.Select(row => $"{row}\n")))),
            Classes = isRegression ? [] : [.. numbers.GroupBy(row => CellWords.At(target, row), StringComparer.Ordinal).OrderBy(rows => rows.Key, StringComparer.Ordinal).Select(rows => new ClassShare(rows.Key, rows.Count(), (double)rows.Count() / numbers.Length))],
            TargetMean = isRegression && target is NumericColumn values ? numbers.Select(row => values.Values[row]).Where(double.IsFinite).DefaultIfEmpty(0).Average() : null,
            Groups = groups is null ? null : numbers.Select(groups.TextAt).Distinct(StringComparer.Ordinal).Count(),
        };
    }
}
