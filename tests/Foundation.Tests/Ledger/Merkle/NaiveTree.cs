using System.Security.Cryptography;
using Assay.Kernel;

namespace Foundation.Tests.Ledger.Merkle;

/// <summary>RFC 6962 §2.1 word for word, recursive and slow: what everything faster is held against.</summary>
internal static class NaiveTree
{
    public static Digest Leaf(byte[] entry) => new(SHA256.HashData([0x00, .. entry]));

    /// <summary>MTH over leaf hashes.</summary>
    public static Digest Root(ReadOnlySpan<Digest> leaves)
    {
        if (leaves.Length == 0) return new Digest(SHA256.HashData([]));
        if (leaves.Length == 1) return leaves[0];
        var split = Split(leaves.Length);
        return Node(Root(leaves[..split]), Root(leaves[split..]));
    }

    /// <summary>PATH(m, D[n]), §2.1.1.</summary>
    public static Digest[] Path(int index, ReadOnlySpan<Digest> leaves)
    {
        if (leaves.Length <= 1) return [];
        var split = Split(leaves.Length);
        return index < split
            ? [.. Path(index, leaves[..split]), Root(leaves[split..])]
            : [.. Path(index - split, leaves[split..]), Root(leaves[..split])];
    }

    /// <summary>PROOF(m, D[n]), §2.1.2.</summary>
    public static Digest[] Consistency(int older, ReadOnlySpan<Digest> leaves) => SubProof(older, leaves, true);

    private static Digest[] SubProof(int older, ReadOnlySpan<Digest> leaves, bool whole)
    {
        if (older == leaves.Length) return whole ? [] : [Root(leaves)];
        var split = Split(leaves.Length);
        return older <= split
            ? [.. SubProof(older, leaves[..split], whole), Root(leaves[split..])]
            : [.. SubProof(older - split, leaves[split..], false), Root(leaves[..split])];
    }

    private static Digest Node(Digest left, Digest right) => new(SHA256.HashData([0x01, .. left.ToArray(), .. right.ToArray()]));

    private static int Split(int count)
    {
        var power = 1;
        while (power * 2 < count) power *= 2;
        return power;
    }
}
