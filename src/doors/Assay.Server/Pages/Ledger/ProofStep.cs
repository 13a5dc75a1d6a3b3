using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Ledger.Inspect;
using Assay.Ledger.Merkle;

namespace Assay.Server.Pages.Ledger;

/// <summary>One step of a proof from a leaf up to the root.</summary>
/// <param name="Neighbour">The hash that is joined.</param>
/// <param name="IsLeft">Whether it stands to the left: everything before; else to the right: what came after.</param>
/// <param name="Joined">What comes of it.</param>
internal sealed record ProofStep(Digest Neighbour, bool IsLeft, Digest Joined)
{
    /// <summary>The steps of a proof, by RFC 9162 §2.1.3.2. They are drawn, not judged: the proof was checked before.</summary>
    public static ImmutableArray<ProofStep> Of(RecordProof proof)
    {
        var (node, last, hash) = (proof.Index, proof.Size - 1, proof.LeafHash);
        var steps = ImmutableArray.CreateBuilder<ProofStep>();
        foreach (var neighbour in proof.Hashes)
        {
            var isLeft = (node & 1) == 1 || node == last;
            hash = isLeft ? NodeHash.Of(neighbour, hash) : NodeHash.Of(hash, neighbour);
            steps.Add(new ProofStep(neighbour, isLeft, hash));
            while (isLeft && (node & 1) == 0 && node != 0) (node, last) = (node >> 1, last >> 1);
            (node, last) = (node >> 1, last >> 1);
        }

        return steps.ToImmutable();
    }
}
