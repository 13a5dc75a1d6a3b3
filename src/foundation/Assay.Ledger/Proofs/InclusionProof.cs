using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Ledger.Merkle;

namespace Assay.Ledger.Proofs;

/// <summary>That a leaf stands in a log, without the rest of the log: the audit path of RFC 6962 §2.1.1, verified as RFC 9162 §2.1.3.2 says.</summary>
/// <param name="Index">The leaf's index, from 0.</param>
/// <param name="Size">Size of the log that the path leads to the root of.</param>
/// <param name="Hashes">The siblings on the way from the leaf to the root; at most one for each doubling of the size.</param>
public sealed record InclusionProof(long Index, long Size, ImmutableArray<Digest> Hashes)
{
    /// <summary>Builds the proof from stored nodes, about 2·log₂(size) reads.</summary>
    /// <param name="index">Leaf index.</param>
    /// <param name="size">Size of the log to prove it in.</param>
    /// <param name="read">Reads a stored node.</param>
    /// <param name="cancellation">Stops building.</param>
    /// <exception cref="ArgumentOutOfRangeException">The index is negative or not below the size.</exception>
    public static async Task<InclusionProof> BuildAsync(long index, long size, ReadNode read, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, size);
        var hashes = new List<Digest>();
        for (var within = new Subtree(0, size); within.Count > 1;)
        {
            var goLeft = index < within.Split;
            hashes.Add(await (goLeft ? within.Right : within.Left).RootAsync(read, cancellation));
            within = goLeft ? within.Left : within.Right;
        }

        hashes.Reverse();
        return new InclusionProof(index, size, [.. hashes]);
    }

    /// <summary>Checks that the leaf stands in the log with this head.</summary>
    /// <param name="leafHash">The leaf's hash, computed from its bytes by whoever checks.</param>
    /// <param name="head">From a checkpoint that whoever checks has verified. The size must be the proof's own: a path alone does not tell sizes of the same shape apart.</param>
    /// <returns>Nothing, or <c>proof.inclusion</c>.</returns>
    public Outcome<Nothing> Verify(Digest leafHash, TreeHead head)
    {
        if (Size != head.Size || Index < 0 || Index >= Size || Hashes.IsDefault) return NotIncluded();
        var (node, last) = (Index, Size - 1);
        var root = leafHash;
        foreach (var hash in Hashes)
        {
            if (last == 0) return NotIncluded();
            var isRight = (node & 1) == 1 || node == last;
            root = isRight ? NodeHash.Of(hash, root) : NodeHash.Of(root, hash);
            if (isRight) SkipLevelsWithoutSibling(ref node, ref last);
            (node, last) = (node >> 1, last >> 1);
        }

        return last == 0 && root == head.Root ? Outcome.Done : NotIncluded();
    }

    /// <summary>A last node that is a left child has no sibling on its level, so it stands for itself further up.</summary>
    internal static void SkipLevelsWithoutSibling(ref long node, ref long last)
    {
        while ((node & 1) == 0 && node != 0) (node, last) = (node >> 1, last >> 1);
    }

    private Problem NotIncluded() => new("proof.inclusion", "The inclusion proof does not lead from the record to the log's root.", "Do not rely on the record: ask for a new proof against the same checkpoint.")
    {
        Value = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"leaf {Index} of {Size}"),
        Expected = "every sibling from the leaf to the root, none missing and none left over",
    };
}
