using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Kernel.Capabilities;
using Assay.Ledger.Checkpoints;
using Assay.Ledger.Merkle;
using Assay.Ledger.Proofs;
using Assay.Ledger.Records;
using Assay.Ledger.Store;
using Assay.Retire.Cases;

namespace Assay.Retire.Verifying;

/// <summary>Proves every record that names a model's assets, or belongs to its plan, to the newest signed head of the log.</summary>
/// <param name="Held">How many proofs hold.</param>
/// <param name="Failed">Records whose proof fails.</param>
internal sealed record ProofCheck(int Held, ImmutableArray<string> Failed)
{
    /// <summary>Checks them.</summary>
    public static async Task<Outcome<ProofCheck>> OfAsync(RetirementCase plan, IServiceProvider services, CancellationToken cancellation)
    {
        var store = services.Need<ILedgerStore>();
        var head = Checkpoint.Verify((await store.NewestCheckpointAsync(cancellation))!, services.Need<VerifierKey>());
        if (!head.Succeeded) return new Problem("ledger.proof-fails", "The newest head of the log cannot be verified.", "Run 'assay ledger verify'.");
        var tree = new TreeHead(head.Value.Size, head.Value.Root);
        var assets = plan.Plan.Assets.Select(asset => asset.Digest).Append(plan.Plan.Model).ToHashSet();
        var failed = ImmutableArray.CreateBuilder<string>();
        var held = 0;
        foreach (var record in plan.Ledger.Entries.Where(entry => IsAbout(entry, assets, plan)))
        {
            if (await HoldsAsync(record, tree, store, cancellation)) held++;
            else failed.Add(record.Id);
        }

        return new ProofCheck(held, failed.ToImmutable());
    }

    private static bool IsAbout(RecordEntry entry, HashSet<Digest> assets, RetirementCase plan) =>
        entry.Id == plan.PlanEntry.Id || entry.Subjects.Any(subject => assets.Contains(subject.Digest));

    private static async Task<bool> HoldsAsync(RecordEntry record, TreeHead head, ILedgerStore store, CancellationToken cancellation)
    {
        if (record.Index >= head.Size) return false;
        var proof = await InclusionProof.BuildAsync(record.Index, head.Size, store.NodeAsync, cancellation);
        await foreach (var stored in store.ReadAsync(record.Index, record.Index + 1, cancellation)) return proof.Verify(LeafHash.Of(stored.Bytes.Span), head).Succeeded;
        return false;
    }
}
