using System.Text;

namespace Assay.Mlflow.Runs;

/// <summary>
/// Turns the bytes of keys into text, and gives the same text for the same bytes: thousands of points a call name a handful of metrics. A fixed number of places, each of which holds
/// whatever came last, so nothing that strangers send makes it grow. Safe for many threads: an entry is replaced whole.
/// </summary>
internal sealed class KeyCache
{
    private const int Places = 4096;
    private const int MostBytes = 250;

    private readonly Entry?[] _entries = new Entry?[Places];

    /// <summary>The text of UTF-8 bytes.</summary>
    /// <exception cref="DecoderFallbackException">The bytes are not UTF-8.</exception>
    public string Text(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > MostBytes) return Strict.GetString(bytes);
        var place = Place(bytes);
        if (_entries[place] is { } entry && bytes.SequenceEqual(entry.Bytes)) return entry.Text;
        var text = Strict.GetString(bytes);
        _entries[place] = new Entry(bytes.ToArray(), text);
        return text;
    }

    private static UTF8Encoding Strict { get; } = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static int Place(ReadOnlySpan<byte> bytes)
    {
        var hash = new HashCode();
        hash.AddBytes(bytes);
        return hash.ToHashCode() & (Places - 1);
    }

    private sealed record Entry(byte[] Bytes, string Text);
}
