using System.Collections.Immutable;
using Assay.Cli.Terminals;
using Assay.Stores.Embedded.DuckDb;
using Assay.Stores.Embedded.DuckDb.Rows;
using Assay.Tracking.Inspect;

namespace Assay.Cli.Runs;

/// <summary>Writes found runs into a CSV or Parquet file, or onto the standard output.</summary>
internal static class RunExport
{
    public static async Task<int> WriteAsync(FoundRunNumbers found, RunFields fields, ImmutableArray<RunField> chosen, RunSearchRequest request, Workplace workplace, CancellationToken cancellation)
    {
        var terminal = workplace.Terminal;
        var file = new NewFile((request.Csv ?? request.Parquet)!, workplace.CurrentFolder);
        if (file.Problem() is { } problem) return terminal.Refuse([problem]);
        var columns = chosen.IsEmpty ? await EverythingAsync(found, fields, cancellation) : chosen;
        if (file.IsOutput && request.Csv is not null) await FillAsync(new CsvRows(columns.Select(column => column.Name), terminal.Out), found, columns, cancellation);
        else await file.WriteAsync(path => FillAsync(path, found, columns, request.Csv is not null, cancellation), terminal.OpenBytes, cancellation);
        if (!file.IsOutput) terminal.Say($"{found.Count} runs, {columns.Length} columns: {file.Path}");
        return ExitCode.Done;
    }

    private static async Task FillAsync(string path, FoundRunNumbers found, ImmutableArray<RunField> columns, bool csv, CancellationToken cancellation)
    {
        await using var text = csv ? new StreamWriter(path) : null;
        using IRowWriter rows = text is not null ? new CsvRows(columns.Select(column => column.Name), text) : new ParquetRows([.. columns.Select(RunFieldColumn.Of)], path, new DuckDbOptions());
        await FillAsync(rows, found, columns, cancellation);
    }

    private static async Task FillAsync(IRowWriter rows, FoundRunNumbers found, ImmutableArray<RunField> columns, CancellationToken cancellation)
    {
        await foreach (var run in found.ReadAsync(cancellation)) rows.Write([.. columns.Select(column => column.Of(run))]);
        rows.Complete();
    }

    // The names of all columns come before the first row, so the runs are read twice.
    private static async Task<ImmutableArray<RunField>> EverythingAsync(FoundRunNumbers found, RunFields fields, CancellationToken cancellation)
    {
        var (metrics, parameters, tags) = (new SortedSet<string>(StringComparer.Ordinal), new SortedSet<string>(StringComparer.Ordinal), new SortedSet<string>(StringComparer.Ordinal));
        await foreach (var run in found.ReadAsync(cancellation))
        {
            metrics.UnionWith(run.Metrics.Select(metric => metric.Key));
            parameters.UnionWith(run.Params.Select(param => param.Key));
            tags.UnionWith(run.Tags.Select(tag => tag.Key));
        }

        return fields.ForFile(metrics, parameters, tags);
    }
}
