using System.Globalization;
using System.Text;
using Assay.Inference.Wire;
using Assay.Kernel;
using Assay.Train.Scoring;

namespace Assay.Inference.Rows;

/// <summary>Reads rows as CSV (RFC 4180): a header, then a row a line; an empty cell is missing.</summary>
internal sealed class CsvRows(RowColumns columns)
{
    private const int MostProblems = 100;
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);
    private readonly List<Problem> _problems = [];

    /// <summary>Reads the whole body.</summary>
    /// <exception cref="MalformedRequestException">Every column that is absent, every cell that is of the wrong type, every line of another length.</exception>
    public void Read(ReadOnlySpan<byte> body)
    {
        var records = new CsvRecords(Text(body));
        var header = records.Next() ?? throw new MalformedRequestException(InferenceFaults.Malformed("There is no header.", "header", null, "the columns' names"));
        var places = columns.Inputs.Select(input => header.IndexOf(input.Name)).ToArray();
        for (var column = 0; column < places.Length; column++) if (places[column] < 0) _problems.Add(RowFaults.Absent(columns.Inputs[column], 0) with { Place = new Place(Field: columns.Inputs[column].Name) });
        if (_problems.Count > 0) throw new MalformedRequestException(_problems);
        while (_problems.Count < MostProblems && records.Next() is { } cells)
        {
            columns.Begin();
            if (cells.Count != header.Count) _problems.Add(InferenceFaults.Malformed($"Row {columns.Rows} has another number of cells than the header.", null, $"{cells.Count}", $"{header.Count}"));
            else for (var column = 0; column < places.Length; column++) SetCell(column, cells[places[column]]);
        }

        if (_problems.Count > 0) throw new MalformedRequestException(_problems);
        if (columns.Rows == 0) throw new MalformedRequestException(InferenceFaults.Malformed("There are no rows.", "rows", null, "one row at least"));
    }

    private void SetCell(int column, string cell)
    {
        var input = columns.Inputs[column];
        if (input.Kind == InputKind.Text) columns.Set(column, cell);
        else if (cell.Length == 0) columns.Set(column, double.NaN);
        else if (double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) columns.Set(column, number);
        else if (bool.TryParse(cell, out var truth)) columns.Set(column, truth ? 1 : 0);
        else _problems.Add(RowFaults.WrongType(input, columns.Rows, cell));
    }

    private static string Text(ReadOnlySpan<byte> body)
    {
        try
        {
            return Strict.GetString(body.StartsWith(Encoding.UTF8.Preamble) ? body[Encoding.UTF8.Preamble.Length..] : body);
        }
        catch (DecoderFallbackException)
        {
            throw new MalformedRequestException(InferenceFaults.Malformed("The rows are not UTF-8.", null, null, "text in UTF-8"));
        }
    }
}
