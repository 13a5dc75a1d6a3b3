using System.Security.Cryptography;
using Assay.Kernel;

namespace Foundation.Tests.Ledger.Merkle;

/// <summary>RFC 6962 §2.1 word for word, recursive: what everything faster is held against. It remembers roots, or large trees would take for ever.</summary>
internal sealed class NaiveTree(IReadOnlyList<Digest> leaves)
{
    private readonly Dictionary<(int Start, int End), Digest> _roots = [];

    public static Digest Leaf(byte[] entry) => new(SHA256.HashData([0x00, .. entry]));

    /// <summary>MTH of the leaves from start (inclusive) to end (exclusive).</summary>
    public Digest Root(int start, int end)
    {
        if (end == start) return new Digest(SHA256.HashData([]));
        if (end - start == 1) return leaves[start];
        if (_roots.TryGetValue((start, end), out var known)) return known;
        var split = start + Split(end - start);
        return _roots[(start, end)] = Node(Root(start, split), Root(split, end));
    }

    /// <summary>PATH(m, D[n]), §2.1.1.</summary>
    public Digest[] Path(int index, int size) => Path(index, 0, size);

    /// <summary>PROOF(m, D[n]), §2.1.2.</summary>
    public Digest[] Consistency(int older, int newer) => SubProof(older, 0, newer, true);

    private Digest[] Path(int index, int start, int end)
    {
        if (end - start <= 1) return [];
        var split = Split(end - start);
        return index < split
            ? [.. Path(index, start, start + split), Root(start + split, end)]
            : [.. Path(index - split, start + split, end), Root(start, start + split)];
    }

    private Digest[] SubProof(int older, int start, int end, bool whole)
    {
        if (older == end - start) return whole ? [] : [Root(start, end)];
        var split = Split(end - start);
        return older <= split
            ? [.. SubProof(older, start, start + split, whole), Root(start + split, end)]
            : [.. SubProof(older - split, start + split, end, false), Root(start, start + split)];
    }

    private static Digest Node(Digest left, Digest right) => new(SHA256.HashData([0x01, .. left.ToArray(), .. right.ToArray()]));

    private static int Split(int count)
    {
        var power = 1;
        while (power * 2 < count) power *= 2;
        return power;
    }
}
