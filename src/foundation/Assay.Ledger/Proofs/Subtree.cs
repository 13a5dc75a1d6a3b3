using System.Numerics;
using Assay.Kernel;
using Assay.Ledger.Merkle;

namespace Assay.Ledger.Proofs;

/// <summary>The leaves from <paramref name="Start"/> (inclusive) to <paramref name="End"/> (exclusive) as RFC 6962 splits them: a part of a tree with a root of its own.</summary>
internal readonly record struct Subtree(long Start, long End)
{
    public long Count => End - Start;

    public bool IsComplete => BitOperations.IsPow2(Count);

    /// <summary>The first leaf of the right half: the left one has the largest power of two that is smaller than the count.</summary>
    public long Split => Start + (1L << BitOperations.Log2((ulong)(Count - 1)));

    public Subtree Left => new(Start, Split);

    public Subtree Right => new(Split, End);

    /// <summary>The root, from the complete subtrees that it is made of: as many reads as the count has ones in binary.</summary>
    public async Task<Digest> RootAsync(ReadNode read, CancellationToken cancellation)
    {
        if (IsComplete)
        {
            var level = BitOperations.Log2((ulong)Count);
            return await read(level, Start >> level, cancellation);
        }

        var left = await Left.RootAsync(read, cancellation);
        return NodeHash.Of(left, await Right.RootAsync(read, cancellation));
    }
}
