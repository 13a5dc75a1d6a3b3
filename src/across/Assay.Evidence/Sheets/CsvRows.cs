using System.Text;

namespace Assay.Evidence.Sheets;

/// <summary>Splits the text of a CSV file into rows of cells.</summary>
/// <param name="text">The text.</param>
/// <param name="separator">What separates cells.</param>
internal sealed class CsvRows(string text, char separator)
{
    private readonly List<List<string>> _rows = [];
    private readonly StringBuilder _cell = new();
    private List<string> _row = [];
    private bool _isQuoted;

    /// <summary>The rows; null when a quoted cell is never closed.</summary>
    public IReadOnlyList<IReadOnlyList<string>>? Read()
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (_isQuoted) i = Quoted(i);
            else i = Plain(i);
        }

        if (_isQuoted) return null;
        if (_cell.Length > 0 || _row.Count > 0) EndRow();
        return _rows;
    }

    private int Quoted(int i)
    {
        if (text[i] != '"') _cell.Append(text[i]);
        else if (i + 1 < text.Length && text[i + 1] == '"') _cell.Append(text[++i]);
        else _isQuoted = false;
        return i;
    }

    private int Plain(int i)
    {
        var letter = text[i];
        if (letter == '"' && _cell.Length == 0) _isQuoted = true;
        else if (letter == separator) EndCell();
        else if (letter is '\r' or '\n')
        {
            EndRow();
            if (letter == '\r' && i + 1 < text.Length && text[i + 1] == '\n') i++;
        }
        else _cell.Append(letter);
        return i;
    }

    private void EndCell()
    {
        _row.Add(_cell.ToString());
        _cell.Clear();
    }

    private void EndRow()
    {
        EndCell();
        _rows.Add(_row);
        _row = [];
    }
}
