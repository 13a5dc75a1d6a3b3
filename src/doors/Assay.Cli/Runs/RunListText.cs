using System.Collections.Immutable;
using Assay.Cli.Terminals;
using Assay.Kernel;
using Assay.Tracking.Inspect;
using Assay.Tracking.Runs;
using Assay.Tracking.Search;

namespace Assay.Cli.Runs;

/// <summary>Writes found runs as a table for a terminal.</summary>
internal static class RunListText
{
    private const int WidestCell = 32;

    public static async Task WriteAsync(FoundRunNumbers found, int total, RunFields fields, ImmutableArray<RunField> columns, IReadOnlyCollection<SearchKey> asked, Terminal terminal, CancellationToken cancellation)
    {
        var runs = new List<Run>();
        await foreach (var run in found.ReadAsync(cancellation)) runs.Add(run);
        if (runs.Count == 0)
        {
            terminal.Error.WriteLine("No run was found.");
            return;
        }

        var shown = columns.IsEmpty ? fields.ForTable(runs, asked) : columns;
        var rows = runs.Select(run => (string[])[.. shown.Select(field => field.Text(run))]);
        foreach (var line in TextTable.Lines([.. shown.Select(field => field.Name)], rows, WidestCell, column => shown[column].Type == RunFieldType.Number)) terminal.Say(line);
        // A column that somebody mistyped looks like one that these runs do not have.
        foreach (var empty in columns.Where(column => runs.All(run => column.Of(run) is null))) terminal.Error.WriteLine($"None of these runs has {empty.Name}.{Near(empty.Name, runs)}");
        terminal.Error.WriteLine($"{runs.Count} of {total} runs.{(runs.Count < total ? " --limit shows more, --csv and --parquet write all." : "")}");
    }

    private static string Near(string column, IEnumerable<Run> runs)
    {
        var known = runs.SelectMany(run => run.Metrics.Select(metric => RunField.Metric(metric.Key).Name).Concat(run.Params.Select(param => RunField.Param(param.Key).Name))).Distinct(StringComparer.Ordinal);
        return Suggestion.For(column, known) is { } near ? $" Did you mean '{near}'?" : "";
    }
}
