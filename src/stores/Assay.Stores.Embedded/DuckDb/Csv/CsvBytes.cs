namespace Assay.Stores.Embedded.DuckDb.Csv;

/// <summary>A stream's bytes, one at a time or in runs, through one buffer.</summary>
internal sealed class CsvBytes(Stream stream)
{
    private readonly byte[] _buffer = new byte[1 << 16];
    private int _start;
    private int _end;

    /// <summary>The next byte, which stays there; −1 at the end.</summary>
    public int Peek() => _start < _end || Fill() ? _buffer[_start] : -1;

    /// <summary>Passes the next byte.</summary>
    public void Skip() => _start++;

    /// <summary>Passes the bytes before the next of <paramref name="stops"/>, the end, or the buffer's end, whichever is first, and returns them.</summary>
    public ReadOnlySpan<byte> Until(ReadOnlySpan<byte> stops)
    {
        if (Peek() < 0) return [];
        var rest = _buffer.AsSpan(_start, _end - _start);
        var length = rest.IndexOfAny(stops) is >= 0 and var at ? at : rest.Length;
        _start += length;
        return rest[..length];
    }

    /// <summary>Passes a byte order mark of UTF-8, if there is one.</summary>
    public void SkipMark()
    {
        Peek();
        if (_buffer.AsSpan(_start, _end - _start).StartsWith("\uFEFF"u8)) _start += 3;
    }

    private bool Fill()
    {
        _start = 0;
        _end = stream.ReadAtLeast(_buffer, _buffer.Length, throwOnEndOfStream: false);
        return _end > 0;
    }
}
