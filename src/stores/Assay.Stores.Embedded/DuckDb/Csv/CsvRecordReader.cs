using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Assay.Stores.Embedded.DuckDb.Csv;

/// <summary>
/// Reads the records of a CSV file by RFC 4180, strictly: a field that holds a quote, a comma or a line break stands in quotes, a quote in it is
/// doubled, lines end with a line feed or with carriage return and line feed, and text is UTF-8. What is not so is a fault with its line, and never
/// guessed away.
/// </summary>
internal sealed class CsvRecordReader
{
    /// <summary>No field may be longer: a quote that is never closed would swallow the file.</summary>
    public const int LongestField = 1 << 20;

    private static readonly byte[] PlainStops = [(byte)',', (byte)'\n', (byte)'\r', (byte)'"'];

    private readonly CsvBytes _bytes;
    private readonly ArrayBufferWriter<byte> _text = new(1 << 12);
    private readonly List<(int Start, int Length)> _fields = [];
    private long _line = 1;

    public CsvRecordReader(Stream stream)
    {
        _bytes = new CsvBytes(stream);
        _bytes.SkipMark();
    }

    /// <summary>Why reading ended before the file did; null while it goes well.</summary>
    public CsvFault? Fault { get; private set; }

    /// <summary>1-based line on which the present record starts.</summary>
    public long Line { get; private set; }

    /// <summary>Number of fields of the present record.</summary>
    public int FieldCount => _fields.Count;

    /// <summary>Whether the present record is an empty line.</summary>
    public bool IsBlank => _fields.Count == 1 && _fields[0].Length == 0;

    /// <summary>A field of the present record, unquoted, in UTF-8.</summary>
    public ReadOnlySpan<byte> Field(int index) => _text.WrittenSpan.Slice(_fields[index].Start, _fields[index].Length);

    /// <summary>A field as text.</summary>
    public string TextOf(int index) => Encoding.UTF8.GetString(Field(index));

    /// <summary>Goes to the next record; false at the end or at a fault.</summary>
    public bool Read()
    {
        _text.ResetWrittenCount();
        _fields.Clear();
        Line = _line;
        if (Fault is not null || _bytes.Peek() < 0) return false;
        while (ReadField())
        {
            if (!IsNextField()) return Fault is null && IsText();
        }

        return false;
    }

    private bool ReadField()
    {
        var start = _text.WrittenCount;
        var isRead = _bytes.Peek() == '"' ? ReadQuoted(start) : ReadPlain(start);
        _fields.Add((start, _text.WrittenCount - start));
        return isRead;
    }

    private bool ReadPlain(int start)
    {
        for (var next = _bytes.Peek(); next >= 0 && !IsPlainEnd(next); next = _bytes.Peek())
        {
            if (next == '"') return Stop("data.quote", _line, "A quote stands inside a field that is not in quotes.", "Put the whole field in quotes and double the quotes in it.", Shown(start));
            _text.Write(_bytes.Until(PlainStops));
            if (_text.WrittenCount - start > LongestField) return TooLong(start, _line);
        }

        return true;
    }

    private bool ReadQuoted(int start)
    {
        var opened = _line;
        _bytes.Skip();
        for (; ; )
        {
            var run = _bytes.Until("\""u8);
            _text.Write(run);
            _line += run.Count((byte)'\n');
            if (_text.WrittenCount - start > LongestField) return TooLong(start, opened);
            var next = _bytes.Peek();
            if (next < 0) return Stop("data.quote", opened, "The quote that opens here is never closed.", "Close it, or remove it.", Shown(start));
            if (next != '"') continue;
            _bytes.Skip();
            if (_bytes.Peek() != '"') return EndsWell(start);
            _text.Write("\""u8);
            _bytes.Skip();
        }
    }

    private bool EndsWell(int start) =>
        _bytes.Peek() is -1 or ',' or '\n' or '\r' || Stop("data.quote", _line, "Text follows a closing quote.", "Double the quotes inside a field in quotes.", Shown(start));

    private static bool IsPlainEnd(int next) => next is ',' or '\n' or '\r';

    // True when another field of the record follows; passes the comma or the line's end.
    private bool IsNextField()
    {
        var next = _bytes.Peek();
        if (next < 0) return false;
        _bytes.Skip();
        if (next == ',') return true;
        if (next == '\r' && _bytes.Peek() != '\n') return Stop("data.line-ending", _line, "A carriage return stands alone.", "Save the file with line feeds (or carriage return and line feed) at the ends of lines.");
        if (next == '\r') _bytes.Skip();
        _line++;
        return false;
    }

    private bool IsText()
    {
        var record = _text.WrittenSpan;
        if (record.Contains((byte)0)) return Stop("data.encoding", Line, "The line holds a NUL byte, which no text does.", "Save the file as UTF-8 text.", expected: "text in UTF-8");
        if (Utf8.IsValid(record)) return true;
        var field = Enumerable.Range(0, FieldCount).FirstOrDefault(index => !Utf8.IsValid(Field(index)));
        return Stop("data.encoding", Line, $"Field {field + 1} of this line is not text in UTF-8; it looks like Latin-1 or Windows-1252.", "Save the file as UTF-8, for example: iconv -f WINDOWS-1252 -t UTF-8 old.csv > new.csv.", Encoding.Latin1.GetString(Field(field)[..Math.Min(80, _fields[field].Length)]), "text in UTF-8");
    }

    private bool TooLong(int start, long line) => Stop("data.field-too-long", line, $"A field is longer than {LongestField >> 20} MiB; a quote may be missing.", "Close the quote before it.", Shown(start));

    private string Shown(int start) => Encoding.UTF8.GetString(_text.WrittenSpan[start..Math.Min(_text.WrittenCount, start + 80)]);

    private bool Stop(string code, long line, string message, string remedy, string? value = null, string? expected = null)
    {
        Fault = new CsvFault(code, line, message, remedy, value, expected);
        return false;
    }
}
