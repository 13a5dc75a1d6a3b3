using System.Collections.Immutable;
using Assay.Frame;
using Assay.Kernel;
using Assay.Kernel.Capabilities;
using Assay.Predictions;
using Assay.Tables;
using Assay.Tables.Engine;
using Assay.Train.Scoring;

namespace Assay.Retire.Archiving;

/// <summary>
/// Past decisions of a model, from the log of its predictions: what was asked, where the model still answers it as it did then. A row whose inputs were left out of the log cannot be decided again, and is passed over.
/// </summary>
internal static class PastDecisions
{
    private const int Most = 50;
    private const int VersionLength = 12;
    private const double Tolerance = 1e-6;

    /// <summary>Their inputs, the newest file first; null when there are none.</summary>
    public static async Task<Table?> OfAsync(OnnxScorer scorer, Digest model, IServiceProvider services, CancellationToken cancellation)
    {
        var version = model.ToString()[..VersionLength];
        var files = (await services.Need<ILoggedFiles>().ListAsync(cancellation)).Where(file => file.IsParquet && file.Uses.Any(use => use.Version == version)).OrderByDescending(file => file.Name, StringComparer.Ordinal);
        Table? found = null;
        foreach (var file in files)
        {
            var logged = await services.Need<ITableEngine>().LoadAsync(file.Path, cancellation: cancellation);
            if (InputsOf(logged, scorer.Signature) is not { } inputs || scorer.Score(inputs) is not { Succeeded: true, Value: { } answers }) continue;
            int[] same = [.. Enumerable.Range(0, logged.RowCount).Where(row => logged["version"].TextAt(row) == version && IsSame(logged, answers, scorer.Signature, row)).Take(Most - (found?.RowCount ?? 0))];
            if (same.Length > 0) found = found is null ? inputs.Take(same) : Together(found, inputs.Take(same));
            if (found?.RowCount >= Most) break;
        }

        return found;
    }

    /// <summary>The rows of both, in the columns of the first.</summary>
    public static Table Together(Table first, Table second) => new([.. first.Columns.Select(column => Together(column, second[column.Name]))]);

    private static Table? InputsOf(Table logged, ModelSignature signature)
    {
        var columns = signature.Inputs.Select(input => (input.Name, Column: logged.Find($"input.{input.Name}"))).ToList();
        return columns.Any(each => each.Column is null) ? null : new Table([.. columns.Select(each => Named(each.Column!, each.Name))]);
    }

    private static bool IsSame(Table logged, Assay.Train.Scoring.Predictions answers, ModelSignature signature, int row)
    {
        ImmutableArray<string> names = signature.Task switch { TaskKind.Regression => ["value"], TaskKind.Binary => ["probability"], _ => [.. signature.Classes] };
        var numbers = signature.Task == TaskKind.Binary ? answers.Row(row)[1..] : answers.Row(row);
        for (var at = 0; at < names.Length; at++)
            if (logged.Find($"output.{names[at]}") is not NumericColumn given || !(Math.Abs(given.Values[row] - numbers[at]) <= Tolerance)) return false;
        return true;
    }

    private static Column Named(Column column, string name) => column is NumericColumn numbers ? new NumericColumn(name, numbers.Values, numbers.Type) : new CategoricalColumn(name, ((CategoricalColumn)column).Codes, ((CategoricalColumn)column).Levels);

    private static Column Together(Column first, Column second) => (first, second) switch
    {
        (NumericColumn one, NumericColumn other) => new NumericColumn(one.Name, [.. one.Values, .. other.Values]),
        _ => CategoricalColumn.FromTexts(first.Name, [.. Texts(first), .. Texts(second)]),
    };

    private static IEnumerable<string?> Texts(Column column) => Enumerable.Range(0, column.RowCount).Select(column.TextAt);
}
