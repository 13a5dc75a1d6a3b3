namespace Assay.Bench.Tracking.Http;

/// <summary>Reads one HTTP/1.1 answer in whatever pieces it comes: as much of the protocol as answers to our own requests need. Nothing is allocated once its buffers have grown.</summary>
internal sealed class ResponseParser
{
    private const int LongestHead = 64 * 1024;
    private readonly GrowingBytes head = new();
    private readonly GrowingBytes body = new();
    private long left;
    private Part part;

    private enum Part
    {
        Head,
        Fixed,
        UntilClose,
        ChunkSize,
        ChunkExtension,
        Chunk,
        ChunkEnd,
        Trailer,
        Done,
    }

    /// <summary>The status code; 0 before the head has come.</summary>
    public int Status { get; private set; }

    /// <summary>The whole answer has come.</summary>
    public bool IsComplete => part == Part.Done;

    /// <summary>The connection may carry another request.</summary>
    public bool StaysOpen { get; private set; }

    /// <summary>Bytes of the body that have come, without the framing of chunks.</summary>
    public long BodyLength { get; private set; }

    /// <summary>How many bytes of a body are kept; the rest is counted and dropped.</summary>
    public int KeptAtMost { get; set; } = 4096;

    /// <summary>The start of the body.</summary>
    public ReadOnlyMemory<byte> Body => body.All;

    /// <summary>Makes ready for the next answer.</summary>
    public void Reset()
    {
        (part, Status, StaysOpen, BodyLength) = (Part.Head, 0, true, 0);
        left = 0;
        head.Clear();
        body.Clear();
    }

    /// <summary>Takes what came.</summary>
    /// <returns>How many bytes belong to this answer; fewer than all only when it is complete.</returns>
    /// <exception cref="InvalidDataException">This is no answer in HTTP/1.1.</exception>
    public int Feed(ReadOnlySpan<byte> bytes)
    {
        var taken = 0;
        while (taken < bytes.Length && part != Part.Done) taken += Step(bytes[taken..]);
        return taken;
    }

    /// <summary>The other side closed. An answer without a length ends so.</summary>
    /// <returns>Whether the answer is complete.</returns>
    public bool Close()
    {
        if (part == Part.UntilClose) part = Part.Done;
        StaysOpen = false;
        return IsComplete;
    }

    private int Step(ReadOnlySpan<byte> bytes) => part switch
    {
        Part.Head => Head(bytes),
        Part.Fixed => Take(bytes, Part.Done),
        Part.UntilClose => Keep(bytes),
        Part.ChunkSize => ChunkSize(bytes[0]),
        Part.ChunkExtension => SkipLine(bytes, left > 0 ? Part.Chunk : Part.Trailer),
        Part.Chunk => Take(bytes, Part.ChunkEnd),
        Part.ChunkEnd => SkipLine(bytes, Part.ChunkSize),
        _ => Trailer(bytes[0]),
    };

    private int Head(ReadOnlySpan<byte> bytes)
    {
        // Nearly always the whole head comes in one piece: then it is read where it lies.
        if (head.Length == 0 && bytes.IndexOf("\r\n\r\n"u8) is >= 0 and var whole) return ReadHead(bytes[..(whole + 2)]) + 2;
        var before = head.Length;
        head.Append(bytes);
        var from = Math.Max(0, before - 3);
        var end = head.All.Span[from..].IndexOf("\r\n\r\n"u8);
        if (end < 0) return head.Length <= LongestHead ? bytes.Length : throw new InvalidDataException("The head of an answer does not end.");
        ReadHead(head.All.Span[..(from + end + 2)]);
        return from + end + 4 - before;
    }

    private int ReadHead(ReadOnlySpan<byte> lines)
    {
        var read = ResponseHead.Read(lines);
        head.Clear();
        if (read.Status is >= 100 and < 200) return lines.Length;
        (Status, StaysOpen, left) = (read.Status, read.StaysOpen, Math.Max(0, read.Length));
        part = read switch
        {
            { Status: 204 or 304 } or { IsChunked: false, Length: 0 } => Part.Done,
            { IsChunked: true } => Part.ChunkSize,
            { Length: > 0 } => Part.Fixed,
            _ => Part.UntilClose,
        };
        return lines.Length;
    }

    private int Take(ReadOnlySpan<byte> bytes, Part next)
    {
        var taken = (int)Math.Min(left, bytes.Length);
        Keep(bytes[..taken]);
        left -= taken;
        if (left == 0) part = next;
        return taken;
    }

    private int Keep(ReadOnlySpan<byte> bytes)
    {
        BodyLength += bytes.Length;
        body.Append(bytes[..Math.Min(bytes.Length, Math.Max(0, KeptAtMost - body.Length))]);
        return bytes.Length;
    }

    private int ChunkSize(byte letter)
    {
        if (letter is (byte)'\r' or (byte)';' or (byte)' ') part = Part.ChunkExtension;
        else if (char.IsAsciiHexDigit((char)letter) && left < 1L << 40) left = left * 16 + (letter <= '9' ? letter - '0' : (letter | 0x20) - 'a' + 10);
        else throw new InvalidDataException("A chunk of an answer has no size.");
        return 1;
    }

    private int SkipLine(ReadOnlySpan<byte> bytes, Part next)
    {
        if (bytes.IndexOf((byte)'\n') is not (>= 0 and var end)) return bytes.Length;
        part = next;
        return end + 1;
    }

    /// <summary>Lines until an empty one; <see cref="left"/> counts the letters of the line.</summary>
    private int Trailer(byte letter)
    {
        if (letter == (byte)'\n' && left == 0) part = Part.Done;
        else left = letter switch { (byte)'\n' => 0, (byte)'\r' => left, _ => left + 1 };
        return 1;
    }
}
