using System.Text;

namespace Assay.Collect.Git;

/// <summary>Reads texts that are parted by zero bytes. Bytes that are no UTF-8 become the replacement character; a text without end is cut.</summary>
internal static class NulTexts
{
    private const int LongestBytes = 1 << 20;

    /// <summary>The texts in order; the last one may lack its zero byte.</summary>
    public static IEnumerable<string> Read(Stream stream, CancellationToken cancellation)
    {
        var buffer = new byte[1 << 16];
        var kept = new MemoryStream();
        int read;
        while ((read = stream.Read(buffer)) > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            var start = 0;
            while (start < read)
            {
                var end = Array.IndexOf(buffer, (byte)0, start, read - start);
                Keep(kept, buffer.AsSpan(start..(end < 0 ? read : end)));
                if (end < 0) break;
                yield return Take(kept);
                start = end + 1;
            }
        }

        if (kept.Length > 0) yield return Take(kept);
    }

    private static void Keep(MemoryStream kept, ReadOnlySpan<byte> bytes)
    {
        var room = LongestBytes - (int)kept.Length;
        kept.Write(bytes.Length > room ? bytes[..room] : bytes);
    }

    private static string Take(MemoryStream kept)
    {
        var text = Encoding.UTF8.GetString(kept.GetBuffer(), 0, (int)kept.Length);
        kept.SetLength(0);
        return text;
    }
}
