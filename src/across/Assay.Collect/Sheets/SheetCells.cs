using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml;
using Assay.Collect.Finds;
using Assay.Evidence.Sheets;

namespace Assay.Collect.Sheets;

/// <summary>Reads the cells of one sheet of a workbook: texts, numbers as they are written, dates as <c>2026-09-30</c>.</summary>
/// <param name="texts">The texts that cells share.</param>
/// <param name="styles">Which styles are dates.</param>
/// <param name="from1904">Whether days are counted from 1904, as some workbooks do.</param>
internal sealed class SheetCells(IReadOnlyList<string> texts, CellStyles styles, bool from1904)
{
    private const int MostRows = 20_000;
    private const int MostColumns = 200;
    private const int DaysTo1904 = 1462;

    private readonly List<string[]> _rows = [];
    private readonly SortedDictionary<int, string> _row = [];
    private int _at;
    private int _column;

    /// <summary>The sheet that was read.</summary>
    public Sheet ToSheet() => new([.. _rows.Select(row => row.ToImmutableArray())]);

    /// <summary>Takes in the part of a sheet.</summary>
    /// <exception cref="InvalidDataException">It has more rows than are read.</exception>
    public void Read(XmlReader reader)
    {
        var (value, isValue, type, style) = (new StringBuilder(), false, (string?)null, (string?)null);
        while (reader.Next())
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                isValue = reader.LocalName is "v" or "t" && !reader.IsEmptyElement;
                if (reader.LocalName == "row") StartRow(reader.GetAttribute("r"));
                if (reader.LocalName != "c") continue;
                (type, style) = (reader.GetAttribute("t"), reader.GetAttribute("s"));
                _column = reader.GetAttribute("r") is { } place ? ColumnOf(place) : _column + 1;
                value.Clear();
            }
            else if (reader.NodeType == XmlNodeType.EndElement)
            {
                isValue = false;
                if (reader.LocalName == "c" && _column < MostColumns) _row[_column] = Text(value.ToString(), type, style);
                if (reader.LocalName == "row") EndRow();
            }
            else if (isValue) value.Append(reader.Value);
        }
    }

    private void StartRow(string? number)
    {
        var row = number is null ? _at + 1 : int.Parse(number, NumberStyles.None, CultureInfo.InvariantCulture);
        if (row > MostRows) throw new InvalidDataException($"It has a row {row}; {MostRows} are read at most.");
        if (row <= _rows.Count) throw new InvalidDataException($"Its row {row} comes too late.");
        while (_rows.Count < row - 1) _rows.Add([]);
        (_at, _column) = (row, -1);
        _row.Clear();
    }

    private void EndRow()
    {
        var cells = new string[_row.Count == 0 ? 0 : _row.Keys.Last() + 1];
        Array.Fill(cells, "");
        foreach (var (column, text) in _row) cells[column] = text;
        _rows.Add(cells);
    }

    private string Text(string value, string? type, string? style) => type switch
    {
        "s" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < texts.Count ? texts[at] : "",
        "b" => value == "1" ? "yes" : "no",
        null or "n" when styles.IsDate(style) && double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var days) => Date(days) ?? value,
        _ => value,
    };

    private string? Date(double days)
    {
        var counted = days + (from1904 ? DaysTo1904 : 0);
        return counted is >= 61 and < 2_958_466 ? DateTime.FromOADate(counted).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
    }

    /// <summary><c>AB12</c> is column 27.</summary>
    private static int ColumnOf(string place)
    {
        var column = 0;
        foreach (var letter in place.TakeWhile(char.IsAsciiLetter)) column = Math.Min((column * 26) + (char.ToUpperInvariant(letter) - 'A' + 1), MostColumns + 1);
        return column - 1;
    }
}
