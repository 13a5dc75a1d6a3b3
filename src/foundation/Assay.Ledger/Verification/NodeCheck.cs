using System.Globalization;
using Assay.Kernel;

namespace Assay.Ledger.Verification;

/// <summary>Holds every stored node against the derived one.</summary>
internal static class NodeCheck
{
    private const string Remedy = "Restore the log from a copy that verifies; the records under this node may have been changed, taken out or put in.";

    /// <summary>The first stored node that is not what the leaves make, or is missing or too many; null when all are there.</summary>
    public static async Task<Problem?> RunAsync(DerivedTree tree, IAsyncEnumerable<(int Level, long Index, Digest Hash)> nodes, CancellationToken cancellation)
    {
        using var expected = Expected(tree).GetEnumerator();
        await foreach (var (level, index, hash) in nodes.WithCancellation(cancellation))
        {
            if (!expected.MoveNext()) return new Problem("ledger.node", $"The log stores a node that its records do not make: {Over(level, index)}.", Remedy);
            if (expected.Current != (level, index, hash)) return Differs(expected.Current, (level, index, hash));
        }

        return expected.MoveNext() ? new Problem("ledger.node", $"The log does not store the node over {Over(expected.Current.Level, expected.Current.Index)}.", Remedy) : null;
    }

    private static IEnumerable<(int Level, long Index, Digest Hash)> Expected(DerivedTree tree)
    {
        for (var level = 1; level < tree.Levels; level++)
            for (var index = 0; index < tree.Level(level).Count; index++) yield return (level, index, tree.Level(level)[index]);
    }

    private static Problem Differs((int Level, long Index, Digest Hash) derived, (int Level, long Index, Digest Hash) stored)
    {
        if ((derived.Level, derived.Index) != (stored.Level, stored.Index)) return new Problem("ledger.node", $"The log does not store the node over {Over(derived.Level, derived.Index)} in its place.", Remedy);
        return new Problem("ledger.node", $"The stored node over {Over(stored.Level, stored.Index)} is not what the records make.", Remedy) { Value = stored.Hash.ToString(), Expected = derived.Hash.ToString() };
    }

    private static string Over(int level, long index)
    {
        // A store may say any level at all; it need not make sense.
        if (level is < 0 or > 62) return string.Create(CultureInfo.InvariantCulture, $"level {level}, index {index}");
        return string.Create(CultureInfo.InvariantCulture, $"records {index << level} to {((index + 1) << level) - 1}");
    }
}
