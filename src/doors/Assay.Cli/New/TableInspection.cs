using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Tables;
using Assay.Tables.Engine;
using Assay.Tables.Profiling;
using Assay.Tables.Sources;

namespace Assay.Cli.New;

/// <summary>Looks at a table for a new project: the same reading, from end to end, that a run makes of it.</summary>
public sealed class TableInspection(ITableEngine engine)
{
    /// <summary>The table's columns with kinds and counts, or everything that is wrong with the file.</summary>
    /// <param name="file">A CSV or Parquet file.</param>
    /// <param name="folder">An existing folder for a temporary file.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<Outcome<InspectedTable>> ReadAsync(SourceFile file, string folder, CancellationToken cancellation = default)
    {
        if (Fault(file) is { } fault) return fault;
        var inspected = await engine.InspectAsync([file], cancellation);
        if (!inspected.Succeeded) return Outcome<InspectedTable>.Failed(inspected.Problems);
        var typed = inspected.Value.Columns.Select(column => (column.Name, Type: ColumnTyping.Resolve(column, null))).ToList();
        var problems = typed.SelectMany(column => column.Type.Problems).ToList();
        if (problems.Count > 0) return Outcome<InspectedTable>.Failed(problems);
        return await ProfileAsync(inspected.Value, [.. typed.Select(column => new ColumnImport(column.Name, column.Type.Value))], folder, cancellation);
    }

    private async Task<Outcome<InspectedTable>> ProfileAsync(SourceInspection inspection, ImmutableArray<ColumnImport> columns, string folder, CancellationToken cancellation)
    {
        var path = Path.Combine(folder, $"inspected-{Path.GetRandomFileName()}.parquet");
        try
        {
            var imported = await engine.ImportAsync(inspection, columns, path, cancellation);
            if (!imported.Succeeded) return Outcome<InspectedTable>.Failed(imported.Problems);
            var profile = await new TableProfiler(engine).ProfileAsync(path, cancellation);
            return new InspectedTable(profile.Rows, [.. profile.Columns.Select(Summary)]);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static ColumnSummary Summary(ColumnProfile column) => new()
    {
        Name = column.Name,
        Kind = column.Type switch
        {
            ColumnType.Integer => ColumnKind.Integer,
            ColumnType.Number => ColumnKind.Number,
            ColumnType.Timestamp => ColumnKind.Time,
            _ => ColumnKind.Text,
        },
        Distinct = column.Distinct,
        Missing = column.Missing,
        StandardDeviation = column.Numbers?.StandardDeviation,
        Levels = [.. column.Commonest.Select(level => new LevelCount(level.Value, level.Rows))],
    };

    private static Problem? Fault(SourceFile file)
    {
        var place = new Place(file.Name);
        if (Directory.Exists(file.Path)) return new Problem("data.folder", "This is a folder.", $"Name a file in it, for example {file.Name.TrimEnd('/')}/table.csv.") { Place = place, Expected = "a CSV or Parquet file" };
        if (!File.Exists(file.Path)) return new Problem("data.no-file", "There is no such file.", "Correct the path after --from.") { Place = place, Expected = "a CSV or Parquet file" };
        return SourcePaths.FormatOf(file.Path) is null ? new Problem("data.format", "The file is neither CSV nor Parquet by its name.", "Convert it, or correct the name's ending.") { Place = place, Expected = ".csv or .parquet" } : null;
    }
}
