using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using Assay.Kernel;
using Assay.Ledger.Merkle;

namespace Assay.Ledger.Proofs;

/// <summary>That a log only grew between two heads, nothing changed and nothing removed: RFC 6962 §2.1.2, verified as RFC 9162 §2.1.4.2 says.</summary>
/// <param name="OlderSize">Size of the older log.</param>
/// <param name="NewerSize">Size of the newer log.</param>
/// <param name="Hashes">The nodes that both roots can be rebuilt from; none when the sizes are equal or the older log is empty.</param>
public sealed record ConsistencyProof(long OlderSize, long NewerSize, ImmutableArray<Digest> Hashes)
{
    /// <summary>Builds the proof from stored nodes, about 2·log₂(size) reads.</summary>
    /// <param name="olderSize">Size of the older log.</param>
    /// <param name="newerSize">Size of the newer log.</param>
    /// <param name="read">Reads a stored node.</param>
    /// <param name="cancellation">Stops building.</param>
    /// <exception cref="ArgumentOutOfRangeException">The older size is negative or above the newer.</exception>
    public static async Task<ConsistencyProof> BuildAsync(long olderSize, long newerSize, ReadNode read, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(olderSize);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(olderSize, newerSize);
        if (olderSize == 0 || olderSize == newerSize) return new ConsistencyProof(olderSize, newerSize, []);
        var hashes = new List<Digest>();
        var within = new Subtree(0, newerSize);
        while (within.End != olderSize)
        {
            var goLeft = olderSize <= within.Split;
            hashes.Add(await (goLeft ? within.Right : within.Left).RootAsync(read, cancellation));
            within = goLeft ? within.Left : within.Right;
        }

        // A whole older tree needs no hash of its own: whoever checks has its root.
        if (within.Start != 0) hashes.Add(await within.RootAsync(read, cancellation));
        hashes.Reverse();
        return new ConsistencyProof(olderSize, newerSize, [.. hashes]);
    }

    /// <summary>Checks that the newer log begins with the older one.</summary>
    /// <param name="older">The older head; its size must be the proof's.</param>
    /// <param name="newer">The newer head; its size must be the proof's.</param>
    /// <returns>Nothing, or <c>proof.consistency</c>.</returns>
    public Outcome<Nothing> Verify(TreeHead older, TreeHead newer)
    {
        if (OlderSize != older.Size || NewerSize != newer.Size || OlderSize < 0 || OlderSize > NewerSize || Hashes.IsDefault) return NotConsistent();
        if (OlderSize == NewerSize) return Hashes.IsEmpty && older.Root == newer.Root ? Outcome.Done : NotConsistent();
        if (OlderSize == 0) return Hashes.IsEmpty && older.Root == MerkleFrontier.EmptyRoot ? Outcome.Done : NotConsistent();
        return Rebuild(older.Root) == (older.Root, newer.Root) ? Outcome.Done : NotConsistent();
    }

    /// <summary>Both roots as the hashes make them; null when hashes are missing or left over.</summary>
    private (Digest Older, Digest Newer)? Rebuild(Digest olderRoot)
    {
        ReadOnlySpan<Digest> path = BitOperations.IsPow2(OlderSize) ? [olderRoot, .. Hashes] : Hashes.AsSpan();
        if (path.IsEmpty) return null;
        var (node, last) = (OlderSize - 1, NewerSize - 1);
        while ((node & 1) == 1) (node, last) = (node >> 1, last >> 1);
        var (older, newer) = (path[0], path[0]);
        foreach (var hash in path[1..])
        {
            if (last == 0) return null;
            var isRight = (node & 1) == 1 || node == last;
            if (isRight) older = NodeHash.Of(hash, older);
            newer = isRight ? NodeHash.Of(hash, newer) : NodeHash.Of(newer, hash);
            if (isRight) InclusionProof.SkipLevelsWithoutSibling(ref node, ref last);
            (node, last) = (node >> 1, last >> 1);
        }

        return last == 0 ? (older, newer) : null;
    }

    private Problem NotConsistent() => new("proof.consistency", "The consistency proof does not lead from the older log to the newer one.", "Treat the log as rewritten until its owner explains: keep both checkpoints, they are the evidence.")
    {
        Value = string.Create(CultureInfo.InvariantCulture, $"{OlderSize} to {NewerSize}"),
        Expected = "the nodes that both roots are made of, none missing and none left over",
    };
}
