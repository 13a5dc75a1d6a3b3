using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Assay.Collect.Documents;

/// <summary>A filter of PDF streams that first looks how much a stream unpacks to, and refuses too much.</summary>
/// <param name="inner">The filter.</param>
/// <param name="room">What may be unpacked altogether.</param>
/// <param name="measure">How many bytes a stream may become, at most.</param>
internal sealed class BoundedFilter(IFilter inner, UnpackingRoom room, Func<ReadOnlyMemory<byte>, long, long> measure) : IFilter
{
    /// <inheritdoc/>
    public bool IsSupported => inner.IsSupported;

    /// <inheritdoc/>
    /// <exception cref="InvalidDataException">It unpacks to more than is read.</exception>
    public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
    {
        room.Take(measure(input, room.Left));
        return inner.Decode(input, streamDictionary, filterProvider, filterIndex);
    }

    /// <summary>Unpacks zlib's form without keeping it, up to just over a limit. Damaged streams count as far as they go.</summary>
    public static long MeasureFlate(ReadOnlyMemory<byte> input, long most)
    {
        using var packed = new MemoryStream(input.ToArray(), writable: false);
        using var unpacked = new ZLibStream(packed, CompressionMode.Decompress);
        var (buffer, total) = (new byte[1 << 16], 0L);
        try
        {
            for (int read; total <= most && (read = unpacked.Read(buffer)) > 0;) total += read;
        }
        catch (InvalidDataException)
        {
            // The filter itself says what is wrong, or mends it; it cannot mend it into more than a thousand times its size.
            total = Math.Max(total, input.Length);
        }

        return total;
    }

    /// <summary>The most that LZW's codes can become: each of 9 to 12 bits stands for less than 4,096 bytes.</summary>
    public static long MeasureLzw(ReadOnlyMemory<byte> input, long most) => input.Length * 8L / 9 * 4096;

    /// <summary>The most that run lengths can become: two bytes stand for up to 128.</summary>
    public static long MeasureRuns(ReadOnlyMemory<byte> input, long most) => input.Length * 64L;
}
