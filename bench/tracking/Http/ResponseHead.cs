using System.Buffers.Text;
using System.Text;

namespace Assay.Bench.Tracking.Http;

/// <summary>What the head of an answer says about the rest of it.</summary>
/// <param name="Status">The status code.</param>
/// <param name="Length">Bytes of the body; -1 where it does not say.</param>
/// <param name="IsChunked">The body comes in chunks.</param>
/// <param name="StaysOpen">The connection may carry another request.</param>
internal readonly record struct ResponseHead(int Status, long Length, bool IsChunked, bool StaysOpen)
{
    /// <summary>Reads the lines, each with its end.</summary>
    /// <exception cref="InvalidDataException">The first line is none of HTTP/1.x, or a length is not a number.</exception>
    public static ResponseHead Read(ReadOnlySpan<byte> lines)
    {
        if (!lines.StartsWith("HTTP/1."u8) || lines.Length < 14 || !Utf8Parser.TryParse(lines[9..12], out int status, out _))
        {
            throw new InvalidDataException($"This is no answer in HTTP/1.1: {Encoding.ASCII.GetString(lines[..Math.Min(40, lines.Length)])}");
        }

        var head = new ResponseHead(status, -1, false, lines[7] == '1');
        for (lines = Rest(lines); lines.Length > 2; lines = Rest(lines)) head = head.With(lines[..lines.IndexOf((byte)'\n')]);
        return head;
    }

    private static ReadOnlySpan<byte> Rest(ReadOnlySpan<byte> lines) => lines[(lines.IndexOf((byte)'\n') + 1)..];

    private ResponseHead With(ReadOnlySpan<byte> line)
    {
        // Only three headers matter, and they begin with two letters.
        if ((line[0] | 0x20) is not ('c' or 't') || line.IndexOf((byte)':') is not (> 0 and var colon)) return this;
        var name = line[..colon];
        var value = Trim(line[(colon + 1)..]);
        if (Ascii.EqualsIgnoreCase(name, "content-length"u8)) return this with { Length = Number(value) };
        if (Ascii.EqualsIgnoreCase(name, "transfer-encoding"u8)) return this with { IsChunked = value.Length >= 7 && Ascii.EqualsIgnoreCase(value[^7..], "chunked"u8) };
        if (!Ascii.EqualsIgnoreCase(name, "connection"u8)) return this;
        return this with { StaysOpen = !Ascii.EqualsIgnoreCase(value, "close"u8) && (StaysOpen || Ascii.EqualsIgnoreCase(value, "keep-alive"u8)) };
    }

    private static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> value) => value[Ascii.Trim(value)];

    private static long Number(ReadOnlySpan<byte> value) =>
        Utf8Parser.TryParse(value, out long number, out var read) && read == value.Length && number >= 0 ? number : throw new InvalidDataException("The length of an answer is not a number.");
}
