using Assay.Kernel;

namespace Assay.Ledger.Records;

/// <summary>
/// Random bytes that were drawn beforehand, handed out in order. One draw for a whole batch costs a hundredth of one for each field, and lets several cores
/// share the rest of the work.
/// </summary>
internal sealed class DrawnEntropy(ReadOnlyMemory<byte> drawn)
{
    private int _at;

    /// <summary>Draws once for <paramref name="count"/> users of <paramref name="size"/> bytes each.</summary>
    public static DrawnEntropy[] Draw(int count, int size, Entropy entropy)
    {
        var all = new byte[count * size];
        entropy(all);
        return [.. Enumerable.Range(0, count).Select(i => new DrawnEntropy(all.AsMemory(i * size, size)))];
    }

    /// <summary>The next bytes; an <see cref="Entropy"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">More is asked for than was drawn.</exception>
    public void Next(Span<byte> destination)
    {
        drawn.Span.Slice(_at, destination.Length).CopyTo(destination);
        _at += destination.Length;
    }
}
