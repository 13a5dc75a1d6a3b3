using Assay.Kernel;
using Assay.Tables.Engine;
using Assay.Tables.Sources;

namespace Assay.Stores.Embedded.DuckDb.Csv;

/// <summary>Reads one CSV file from end to end and counts what its cells look like.</summary>
internal sealed class CsvInspector(SourceFile file, CancellationToken cancellation)
{
    private const int LinesBetweenLooks = 4096;

    /// <summary>The header's names, once it has been read.</summary>
    public string[] Names { get; private set; } = [];

    /// <summary>What the cells of each column look like.</summary>
    public CellTally[] Cells { get; private set; } = [];

    /// <summary>The file as inspected, or the first thing that is wrong with it.</summary>
    public Outcome<InspectedFile> Inspect()
    {
        using var stream = new HashingStream(file.Path);
        var size = stream.Length;
        if (size == 0) return At(new CsvFault("data.empty-file", 1, "The file is empty.", "Put a header and rows in it.", Expected: "a header and rows"));
        var reader = new CsvRecordReader(stream);
        if (Header(reader) is { } fault) return fault;
        var rows = Rows(reader);
        return rows.Then<InspectedFile>(count => new InspectedFile(file, stream.Finish(), size, count));
    }

    private Problem? Header(CsvRecordReader reader)
    {
        if (!reader.Read()) return At(reader.Fault ?? new CsvFault("data.empty-file", 1, "The file holds no text.", "Put a header and rows in it.", Expected: "a header and rows"));
        if (reader.IsBlank) return At(new CsvFault("data.no-header", 1, "The first line is blank.", "Start the file with the names of its columns.", Expected: "a header"));
        Names = SourceHeader.Clean([.. Enumerable.Range(0, reader.FieldCount).Select(reader.TextOf)]);
        Cells = [.. Names.Select(_ => new CellTally())];
        return SourceHeader.Fault(file.Name, Names);
    }

    private Outcome<long> Rows(CsvRecordReader reader)
    {
        var (rows, blank) = (0L, 0L);
        while (reader.Read())
        {
            if (rows % LinesBetweenLooks == 0) cancellation.ThrowIfCancellationRequested();
            if (reader.IsBlank && blank == 0) blank = reader.Line;
            if (reader.IsBlank) continue;
            if (blank > 0) return At(new CsvFault("data.ragged", blank, "This line is blank, and rows follow it.", "Remove the line.", Expected: Fields(Names.Length)));
            if (reader.FieldCount != Names.Length) return At(new CsvFault("data.ragged", reader.Line, $"This row has {Fields(reader.FieldCount)}, the header has {Names.Length}.", "Correct the row; a text with a comma in it stands in quotes.", Fields(reader.FieldCount), Fields(Names.Length)));
            Count(reader);
            rows++;
        }

        return reader.Fault is { } fault ? At(fault) : rows;
    }

    private void Count(CsvRecordReader reader)
    {
        for (var i = 0; i < Cells.Length; i++)
        {
            var cell = reader.Field(i);
            var kind = CellText.KindOf(cell);
            if (Cells[i].Add(kind)) Cells[i].Note(kind, new CellPlace(file.Name, reader.Line, CellText.Shown(cell)));
        }
    }

    private Problem At(CsvFault fault) =>
        new(fault.Code, fault.Message, fault.Remedy) { Place = new Place(file.Name, fault.Line), Value = fault.Value, Expected = fault.Expected };

    private static string Fields(int count) => count == 1 ? "1 field" : $"{count} fields";
}
