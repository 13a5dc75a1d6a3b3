using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Monitor.References;
using Assay.Tables;
using Assay.Tables.Engine;
using Assay.Tables.Sources;

namespace Assay.Monitor.Reading;

/// <summary>Reads CSV and Parquet files whole into memory, after they were found sound.</summary>
/// <param name="engine">Reads them.</param>
/// <param name="folder">Full path of the folder that relative paths start from.</param>
/// <param name="scratch">Makes a folder for rows on their way.</param>
public sealed class TableReader(ITableEngine engine, string folder, NewScratchFolder scratch)
{
    /// <summary>Reads files of one header.</summary>
    /// <param name="patterns">Paths or globs.</param>
    /// <param name="field">The request's field, for messages.</param>
    /// <param name="expected">What windows are compared with, whose columns say how cells of a CSV file are held; null lets the cells decide.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<Outcome<ReadTable>> ReadAsync(IReadOnlyList<string> patterns, string field, ReferenceProfile? expected, CancellationToken cancellation)
    {
        var files = SourcePaths.Find(folder, patterns, _ => new Place(Field: field));
        if (!files.Succeeded) return Outcome<ReadTable>.Failed(files.Problems);
        var inspected = await engine.InspectAsync(files.Value, cancellation);
        if (!inspected.Succeeded) return Outcome<ReadTable>.Failed(inspected.Problems);
        var columns = inspected.Value.Columns.Select(column => (column.Name, Type: TypeOf(column, expected))).ToList();
        var problems = columns.SelectMany(column => column.Type.Problems).ToList();
        if (problems.Count > 0) return Outcome<ReadTable>.Failed(problems);
        var loaded = await LoadAsync(inspected.Value, [.. columns.Select(column => new ColumnImport(column.Name, column.Type.Value))], cancellation);
        return loaded.Map(rows => new ReadTable(rows, string.Join(", ", patterns), DigestOf(inspected.Value)));
    }

    // A column that was numbers in the reference is read as numbers; one that was text is read as text though it may look like numbers today.
    private static Outcome<ColumnType> TypeOf(InspectedColumn column, ReferenceProfile? expected)
    {
        var known = expected?.Columns.FirstOrDefault(each => each.Name == column.Name);
        if (column.StoredType is not null || known is null) return ColumnTyping.IsMixed(column) ? ColumnType.Category : ColumnTyping.Resolve(column, null);
        var declared = known.Type == ColumnType.Integer ? ColumnType.Number : known.Type;
        return ColumnTyping.Resolve(column, declared);
    }

    private async Task<Outcome<Table>> LoadAsync(SourceInspection inspection, ImmutableArray<ColumnImport> columns, CancellationToken cancellation)
    {
        if (inspection is { Format: SourceFormat.Parquet, Files.Length: 1 }) return await engine.LoadAsync(inspection.Files[0].Source.Path, [.. columns.Select(column => column.Name)], cancellation);
        var passing = scratch();
        try
        {
            var path = Path.Combine(passing, "rows.parquet");
            var imported = await engine.ImportAsync(inspection, columns, path, cancellation);
            return imported.Succeeded ? await engine.LoadAsync(path, cancellation: cancellation) : Outcome<Table>.Failed(imported.Problems);
        }
        finally
        {
            Directory.Delete(passing, recursive: true);
        }
    }

    private static Digest DigestOf(SourceInspection inspection) =>
        inspection.Files.Length == 1 ? inspection.Files[0].Digest : Digest.Of(string.Concat(inspection.Files.Select(file => file.Digest.ToString())));
}
