using System.Security.Cryptography;
using Assay.Kernel;

namespace Assay.Ledger.Verification;

/// <summary>
/// The Merkle tree as verification derives it: on its own, without the code that writes the log. Keeps every node, about 64 bytes a record, so that any
/// earlier root can be asked for in one pass.
/// </summary>
internal sealed class DerivedTree
{
    private readonly List<List<Digest>> _levels = [[]];

    public long Size => _levels[0].Count;

    /// <summary>Number of levels that have a complete subtree; level 0 is the leaves.</summary>
    public int Levels => _levels.Count;

    public static Digest LeafHashOf(ReadOnlySpan<byte> leaf)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData([0x00]);
        hash.AppendData(leaf);
        Span<byte> result = stackalloc byte[Digest.Size];
        hash.GetHashAndReset(result);
        return new Digest(result);
    }

    public void Append(Digest leafHash)
    {
        _levels[0].Add(leafHash);
        for (var level = 0; _levels[level].Count % 2 == 0; level++)
        {
            if (level + 1 == _levels.Count) _levels.Add([]);
            _levels[level + 1].Add(Parent(_levels[level][^2], _levels[level][^1]));
        }
    }

    public IReadOnlyList<Digest> Level(int level) => _levels[level];

    /// <summary>The root over the first leaves: MTH of RFC 6962 §2.1, by complete subtrees from the left.</summary>
    public Digest RootAt(long size)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, Size);
        if (size == 0) return Digest.Of([]);
        var parts = new Stack<Digest>();
        long start = 0;
        for (var level = _levels.Count - 1; level >= 0; level--)
        {
            if ((size & (1L << level)) == 0) continue;
            parts.Push(_levels[level][(int)(start >> level)]);
            start += 1L << level;
        }

        var root = parts.Pop();
        while (parts.TryPop(out var left)) root = Parent(left, root);
        return root;
    }

    private static Digest Parent(Digest left, Digest right)
    {
        Span<byte> bytes = stackalloc byte[65];
        bytes[0] = 0x01;
        left.CopyTo(bytes[1..33]);
        right.CopyTo(bytes[33..]);
        return Digest.Of(bytes);
    }
}
