using Assay.Kernel;

namespace Assay.Ledger.Merkle;

/// <summary>
/// The right edge of a growing log: the hashes of the complete subtrees that its leaves fall into, at most one a level. It is all that an
/// append or a root needs, 63 hashes at the most. Not safe for several threads at once.
/// </summary>
public sealed class MerkleFrontier
{
    private const int Levels = 63;

    private readonly Digest[] _peaks = new Digest[Levels];

    /// <summary>The frontier of an empty log.</summary>
    public MerkleFrontier()
    {
    }

    /// <summary>The root of the log without leaves: SHA-256 of nothing.</summary>
    public static Digest EmptyRoot { get; } = Digest.Of([]);

    /// <summary>Number of leaves.</summary>
    public long Size { get; private set; }

    /// <summary>RFC 6962's Merkle tree hash over all leaves; <see cref="EmptyRoot"/> when there are none.</summary>
    public Digest Root
    {
        get
        {
            if (Size == 0) return EmptyRoot;
            var level = long.TrailingZeroCount(Size);
            var root = _peaks[level];
            for (var higher = level + 1; higher < Levels; higher++)
            {
                if (HasPeak(Size, (int)higher)) root = NodeHash.Of(_peaks[higher], root);
            }

            return root;
        }
    }

    /// <summary>The nodes that must be known to go on from a log of <paramref name="size"/> leaves; level 0 is a leaf hash.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The size is negative.</exception>
    public static IEnumerable<(int Level, long Index)> NodesFor(long size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        return Enumerable.Range(0, Levels).Where(level => HasPeak(size, level)).Select(level => (level, (size >> level) - 1));
    }

    /// <summary>The frontier of a log of <paramref name="size"/> leaves, from its stored nodes.</summary>
    /// <param name="size">Number of leaves.</param>
    /// <param name="node">The hash at a level and index, asked for each of <see cref="NodesFor"/>.</param>
    public static MerkleFrontier Restore(long size, Func<int, long, Digest> node)
    {
        var frontier = new MerkleFrontier { Size = size };
        foreach (var (level, index) in NodesFor(size)) frontier._peaks[level] = node(level, index);
        return frontier;
    }

    /// <summary>Appends a leaf.</summary>
    /// <param name="leafHash">Its <see cref="LeafHash"/>.</param>
    /// <param name="made">Receives the nodes above the leaves that this append completes, lowest first; none for every other leaf.</param>
    public void Append(Digest leafHash, ICollection<MerkleNode>? made = null)
    {
        var hash = leafHash;
        var level = 0;
        for (; HasPeak(Size, level); level++)
        {
            hash = NodeHash.Of(_peaks[level], hash);
            made?.Add(new MerkleNode(level + 1, Size >> (level + 1), hash));
        }

        _peaks[level] = hash;
        Size++;
    }

    /// <summary>A frontier that grows on its own from here: append to the copy, and keep it only when the transaction commits.</summary>
    public MerkleFrontier Copy()
    {
        var copy = new MerkleFrontier { Size = Size };
        _peaks.CopyTo(copy._peaks, 0);
        return copy;
    }

    private static bool HasPeak(long size, int level) => (size >> level & 1) == 1;
}
