using Assay.Kernel;
using Assay.Ledger.Merkle;
using Assay.Ledger.Proofs;

namespace Foundation.Tests.Ledger.Merkle;

/// <summary>257 leaves and their tree: past every power of two up to 256, and one over.</summary>
internal static class SomeLeaves
{
    public const int Largest = 257;

    public static Digest[] Hashes { get; } = [.. Enumerable.Range(0, Largest).Select(i => LeafHash.Of(BitConverter.GetBytes(i)))];

    public static NaiveTree Tree => new(Hashes);

    /// <summary>What a store would read, and no node that it would not have.</summary>
    public static ReadNode NodesOf(NaiveTree tree) => (level, index, _) =>
    {
        var end = (index + 1) << level;
        if (end > Largest) throw new KeyNotFoundException($"No node {index} at level {level}.");
        return Task.FromResult(tree.Root((int)(index << level), (int)end));
    };
}
