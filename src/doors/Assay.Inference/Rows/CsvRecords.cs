using System.Text;
using Assay.Inference.Wire;

namespace Assay.Inference.Rows;

/// <summary>The records of a CSV text, one after another. Quotes stand around cells with commas, quotes (doubled) or line ends.</summary>
internal sealed class CsvRecords(string text)
{
    private int _at;

    /// <summary>The next record; null at the end. Empty lines are passed over.</summary>
    public List<string>? Next()
    {
        while (_at < text.Length && text[_at] is '\r' or '\n') _at++;
        if (_at >= text.Length) return null;
        var cells = new List<string> { Cell() };
        while (_at < text.Length && text[_at] == ',')
        {
            _at++;
            cells.Add(Cell());
        }

        return cells;
    }

    private string Cell()
    {
        if (_at < text.Length && text[_at] == '"') return Quoted();
        var start = _at;
        while (_at < text.Length && text[_at] is not (',' or '\r' or '\n')) _at++;
        return text[start.._at];
    }

    private string Quoted()
    {
        var cell = new StringBuilder();
        for (_at++; _at < text.Length; _at++)
        {
            if (text[_at] != '"') cell.Append(text[_at]);
            else if (_at + 1 < text.Length && text[_at + 1] == '"') cell.Append(text[++_at]);
            else return Closed(cell.ToString());
        }

        throw new MalformedRequestException(InferenceFaults.Malformed("A quoted cell has no end.", null, null, "a closing quote"));
    }

    private string Closed(string cell)
    {
        _at++;
        return _at >= text.Length || text[_at] is ',' or '\r' or '\n' ? cell : throw new MalformedRequestException(InferenceFaults.Malformed("Something follows a quoted cell.", null, cell, "a comma or the end of the line"));
    }
}
