using Assay.Kernel;
using Assay.Tables;
using Assay.Tables.Engine;
using Assay.Tables.Sources;
using DuckDB.NET.Data;

namespace Assay.Stores.Embedded.DuckDb.Parquet;

/// <summary>Reads one Parquet file from end to end and counts its cells by their stored types.</summary>
internal sealed class ParquetInspector(SourceFile file, DuckDbSession session, CancellationToken cancellation)
{
    // Beyond it doubles skip whole numbers: such a number is a name.
    private const long LargestExact = 1L << 53;

    /// <summary>Names as the file has them, for the engine's statements.</summary>
    public string[] StoredNames { get; private set; } = [];

    /// <summary>Names as they are used.</summary>
    public string[] Names { get; private set; } = [];

    /// <summary>The columns, counted.</summary>
    public InspectedColumn[] Columns { get; private set; } = [];

    /// <summary>The file as inspected, or the first thing that is wrong with it.</summary>
    public Outcome<InspectedFile> Inspect()
    {
        if (ParquetMagic.Fault(file) is { } fault) return fault;
        try
        {
            using var stream = new HashingStream(file.Path);
            var (digest, size) = (stream.Finish(), stream.Length);
            return Read().Map(rows => new InspectedFile(file, digest, size, rows));
        }
        catch (DuckDBException broken)
        {
            return ParquetMagic.Damaged(file, broken);
        }
    }

    private Outcome<long> Read()
    {
        var stored = session.List($"DESCRIBE SELECT * FROM {Sql.Parquet(file.Path)}", row => (Name: row.GetString(0), Type: row.GetString(1)), cancellation);
        StoredNames = [.. stored.Select(column => column.Name)];
        Names = SourceHeader.Clean(StoredNames);
        if (SourceHeader.Fault(file.Name, Names) is { } fault) return fault with { Place = fault.Place! with { Line = null } };
        var strange = stored.Where(column => StoredTypes.Find(column.Type) is null).Select(Strange).ToList();
        if (strange.Count > 0) return Outcome<long>.Failed(strange);
        Columns = [.. stored.Select((column, index) => Count(Names[index], column.Name, StoredTypes.Find(column.Type)!.Value))];
        return session.Count($"SELECT count(*) FROM {Sql.Parquet(file.Path)}", cancellation);
    }

    private InspectedColumn Count(string name, string stored, ColumnType type)
    {
        var column = Sql.Identifier(stored);
        var odd = type switch
        {
            ColumnType.Integer => $"{column} > {LargestExact} OR {column} < -{LargestExact}",
            ColumnType.Number => $"isinf({column}::DOUBLE)",
            _ => "false",
        };
        var missing = type == ColumnType.Number ? $"{column} IS NULL OR isnan({column}::DOUBLE)" : $"{column} IS NULL";
        var counts = session.List($"SELECT count(*), count(*) FILTER ({missing}), count(*) FILTER ({odd}) FROM {Sql.Parquet(file.Path)}", row => (Rows: row.GetInt64(0), Missing: row.GetInt64(1), Odd: row.GetInt64(2)), cancellation)[0];
        var isName = type == ColumnType.Integer && counts.Odd > 0;
        var cells = new CellTally();
        cells.Add(CellKind.Missing, counts.Missing);
        cells.Add(isName ? CellKind.Code : KindOf(type), counts.Rows - counts.Missing - (isName ? 0 : counts.Odd));
        if (!isName && counts.Odd > 0) NoteInfinity(cells, column, counts.Odd);
        return new InspectedColumn(name, cells, isName ? ColumnType.Category : type);
    }

    private void NoteInfinity(CellTally cells, string column, long count)
    {
        cells.Add(CellKind.Infinite, count);
        var row = session.Count($"SELECT min(file_row_number) FROM read_parquet([{Sql.File(file.Path)}], file_row_number = true) WHERE isinf({column}::DOUBLE)", cancellation);
        cells.Note(CellKind.Infinite, new CellPlace(file.Name, row + 1, "infinity"));
    }

    private static CellKind KindOf(ColumnType type) => type switch
    {
        ColumnType.Integer => CellKind.Integer,
        ColumnType.Number => CellKind.Number,
        ColumnType.Boolean => CellKind.Boolean,
        ColumnType.Timestamp => CellKind.Time,
        _ => CellKind.Text,
    };

    private Problem Strange((string Name, string Type) column) =>
        new("data.parquet-type", $"The column holds {column.Type}, which a table does not.", "Leave it out of the file, or write it as numbers, texts, flags or times.") { Place = new Place(file.Name, Field: column.Name), Value = column.Type, Expected = "numbers, texts, flags, dates or times" };
}
