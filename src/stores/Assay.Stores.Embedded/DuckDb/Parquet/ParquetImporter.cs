using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Stores.Embedded.DuckDb.Csv;
using Assay.Tables;
using Assay.Tables.Engine;
using DuckDB.NET.Data;

namespace Assay.Stores.Embedded.DuckDb.Parquet;

/// <summary>Copies columns of inspected Parquet files into one.</summary>
internal static class ParquetImporter
{
    /// <summary>Copies, or says which cell cannot be held as its column is declared, or which file has changed.</summary>
    public static Outcome<Nothing> Copy(SourceInspection inspection, ImmutableArray<ColumnImport> columns, string path, DuckDbSession session, CancellationToken cancellation)
    {
        var files = inspection.Files;
        try
        {
            var stored = StoredNames(inspection, files[0], session, cancellation);
            var problems = files.SelectMany(file => columns.Select(column => Misfit(file, stored[column.Name], column, session, cancellation))).OfType<Problem>().ToList();
            if (problems.Count > 0) return Outcome<Nothing>.Failed(problems);
            var list = string.Join(", ", columns.Select(column => $"{StoredTypes.Cast(stored[column.Name].Name, stored[column.Name].Type, column.Type)} AS {Sql.Identifier(column.Name)}"));
            session.Execute(ParquetFile.Copy($"SELECT {list} FROM read_parquet([{string.Join(", ", files.Select(file => Sql.File(file.Source.Path)))}])", path), cancellation);
        }
        catch (DuckDBException broken)
        {
            return ParquetMagic.Damaged(files[0].Source, broken);
        }

        return files.FirstOrDefault(HasChanged) is { } changed ? CsvImporter.Changed(changed) : Outcome.Done;
    }

    private static Dictionary<string, (string Name, ColumnType Type)> StoredNames(SourceInspection inspection, InspectedFile first, DuckDbSession session, CancellationToken cancellation)
    {
        var stored = session.List($"DESCRIBE SELECT * FROM {Sql.Parquet(first.Source.Path)}", row => (Name: row.GetString(0), Type: StoredTypes.Find(row.GetString(1))!.Value), cancellation);
        return inspection.Columns.Zip(stored).ToDictionary(pair => pair.First.Name, pair => pair.Second, StringComparer.Ordinal);
    }

    private static Problem? Misfit(InspectedFile file, (string Name, ColumnType Type) stored, ColumnImport column, DuckDbSession session, CancellationToken cancellation)
    {
        if (column.Type == stored.Type || column.Type == ColumnType.Category) return null;
        var cell = Sql.Identifier(stored.Name);
        var missing = stored.Type == ColumnType.Number ? $"isnan({cell}::DOUBLE)" : "false";
        var found = session.List($"SELECT file_row_number, {cell}::VARCHAR FROM read_parquet([{Sql.File(file.Source.Path)}], file_row_number = true) WHERE {cell} IS NOT NULL AND NOT {missing} AND ({StoredTypes.Cast(stored.Name, stored.Type, column.Type)}) IS NULL ORDER BY 1 LIMIT 1", row => (Row: row.GetInt64(0) + 1, Text: row.GetString(1)), cancellation);
        if (found.Count == 0) return null;
        var name = column.Type.ToString().ToLowerInvariant();
        return new Problem("data.cell-type", $"The column is declared as {name}, and row {found[0].Row} of it is not one.", "Correct the cell, or the column's 'type' in data.columns.") { Place = new Place(file.Source.Name, Field: column.Name), Value = found[0].Text[..Math.Min(80, found[0].Text.Length)], Expected = name };
    }

    private static bool HasChanged(InspectedFile file)
    {
        using var stream = new HashingStream(file.Source.Path);
        return stream.Finish() != file.Digest;
    }
}
