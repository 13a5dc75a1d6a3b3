using System.Globalization;
using Assay.Frame;
using Assay.Kernel;
using Assay.Tables;
using Assay.Tables.Profiling;

namespace Assay.Data.Steps;

/// <summary>Whether the target can be learnt at all.</summary>
internal static class TargetRules
{
    private const int ClassesShown = 20;

    /// <summary>Why the target of a prepared table cannot be learnt; empty when it can.</summary>
    public static async Task<IReadOnlyList<Problem>> FaultsAsync(DataContext context, string path, CancellationToken cancellation)
    {
        var type = (await context.Engine.DescribeAsync(path, cancellation)).Columns.First(column => column.Name == context.Problem.Target).Type;
        var counts = await context.Engine.CountValuesAsync(path, context.Problem.Target, ClassesShown, cancellation);
        return Fault(context.Problem, type, counts) is { } fault ? [fault with { Place = new Place(Field: $"problem.{(fault.Code == "data.no-positive" ? "positive" : "target")}") }] : [];
    }

    private static Problem? Fault(ProblemSection problem, ColumnType type, ValueCounts counts) => (problem.Task, counts.Distinct) switch
    {
        (_, 0) => new Problem("data.target-empty", "The target has no values.", "Name a column with values to predict, or bring rows that have one."),
        (_, 1) => new Problem("data.target-constant", "The target has one value only, so there is nothing to learn.", "Bring rows of both kinds, or name another column.") { Value = counts.Commonest[0].Value, Expected = problem.Task == TaskKind.Regression ? "numbers that differ" : "at least two classes" },
        (TaskKind.Regression, _) => type is ColumnType.Integer or ColumnType.Number ? null : new Problem("data.target-type", $"The target holds {type.ToString().ToLowerInvariant()} values, not numbers.", "Set problem.task to binary or multiclass, or name a numeric target.") { Value = counts.Commonest[0].Value, Expected = "numbers" },
        (TaskKind.Binary, 2) => HasPositive(problem, type, counts) ? null : new Problem("data.no-positive", "The target never takes the positive class.", "Correct problem.positive.") { Value = problem.Positive, Expected = $"one of {Classes(counts)}" },
        (TaskKind.Binary, var classes) => new Problem("data.target-classes", string.Create(CultureInfo.InvariantCulture, $"The target has {classes} classes, and the task is binary."), "Set problem.task to multiclass or regression, or correct the target's cells.") { Value = Classes(counts), Expected = "two classes" },
        _ => null,
    };

    // A stored integer is shown as the engine writes it, which is as people do; a flag in any case.
    private static bool HasPositive(ProblemSection problem, ColumnType type, ValueCounts counts) =>
        counts.Commonest.Any(count => string.Equals(Shown(count, type), problem.Positive, type == ColumnType.Boolean ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal));

    private static string Shown(ValueCount count, ColumnType type) =>
        type == ColumnType.Number ? double.Parse(count.Value, CultureInfo.InvariantCulture).ToString("R", CultureInfo.InvariantCulture) : count.Value;

    private static string Classes(ValueCounts counts) => string.Join(", ", counts.Commonest.Select(count => count.Value));
}
