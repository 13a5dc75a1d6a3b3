using System.Collections.Immutable;
using Assay.Kernel;

namespace Foundation.Tests.Ledger.Proofs;

/// <summary>What a forger may try: a bit of a hash turned, a hash dropped, doubled, added or moved.</summary>
internal static class Changed
{
    public static Digest Hash(Digest hash, int bit = 7)
    {
        var bytes = hash.ToArray();
        bytes[bit / 8] ^= (byte)(1 << (bit % 8));
        return new Digest(bytes);
    }

    public static IEnumerable<ImmutableArray<Digest>> Lists(ImmutableArray<Digest> hashes)
    {
        yield return hashes.Add(Digest.Of("added"));
        yield return hashes.Insert(0, Digest.Of("added"));
        for (var i = 0; i < hashes.Length; i++)
        {
            yield return hashes.SetItem(i, Hash(hashes[i], i * 13 % 256));
            yield return hashes.RemoveAt(i);
            yield return hashes.Insert(i, hashes[i]);
            if (i > 0) yield return hashes.SetItem(i, hashes[i - 1]).SetItem(i - 1, hashes[i]);
        }
    }
}
