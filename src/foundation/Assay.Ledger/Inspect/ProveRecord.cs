using System.Text;
using Assay.Kernel;
using Assay.Kernel.Capabilities;
using Assay.Ledger.Checkpoints;
using Assay.Ledger.Merkle;
using Assay.Ledger.Proofs;
using Assay.Ledger.Store;

namespace Assay.Ledger.Inspect;

/// <summary>The capability <c>ledger prove</c>: the inclusion proof of one record, checked before it is handed out.</summary>
public static class ProveRecord
{
    /// <summary>The declaration.</summary>
    public static Capability<RecordRequest, RecordProof> Capability { get; } = new("ledger prove", "Prove that a record stands in the log: its audit path to the newest signed head.")
    {
        Parameters = [new("id", "The record's id, the start of one, or its leaf as reports cite it: 17 or '#17'.") { IsRequired = true, IsPositional = true }],
        Problems = RecordSearch.Problems.Add("ledger.proof-fails", "The stored hashes do not lead from the record to the signed head."),
        Examples = [new("assay ledger prove 0193a4", "for a person"), new("assay ledger prove 0193a4 --json", "for a program that checks it")],
        Handle = HandleAsync,
        Describe = Lines,
    };

    private static async Task<Outcome<RecordProof>> HandleAsync(RecordRequest request, IServiceProvider services, CancellationToken cancellation)
    {
        var store = services.Need<ILedgerStore>();
        var found = await RecordSearch.OneAsync(store, request.Id, cancellation);
        if (!found.Succeeded) return Outcome<RecordProof>.Failed(found.Problems);
        var (entry, bytes) = found.Value;
        var text = (await store.NewestCheckpointAsync(cancellation))!;
        var head = Checkpoint.Verify(text, services.Need<VerifierKey>());
        if (!head.Succeeded) return Outcome<RecordProof>.Failed(head.Problems);
        var proof = await InclusionProof.BuildAsync(entry.Index, head.Value.Size, store.NodeAsync, cancellation);
        var leaf = LeafHash.Of(bytes.Span);
        if (!proof.Verify(leaf, new TreeHead(head.Value.Size, head.Value.Root)).Succeeded) return Fails(entry.Id);
        return new RecordProof(entry.Id, entry.Index, leaf, proof.Size, proof.Hashes, text, Encoding.UTF8.GetString(bytes.Span));
    }

    private static IEnumerable<string> Lines(RecordProof proof)
    {
        yield return $"Record {proof.Id} is leaf {proof.Index} of {proof.Size}: its hash and the {proof.Hashes.Length} below lead to the signed head.";
        yield return $"  leaf  {proof.LeafHash}";
        foreach (var hash in proof.Hashes) yield return $"        {hash}";
        foreach (var line in proof.Checkpoint.TrimEnd('\n').Split('\n')) yield return $"  head  {line}";
    }

    private static Outcome<RecordProof> Fails(string id) => new Problem("ledger.proof-fails", "The stored hashes do not lead from the record to the signed head.", "Run 'assay ledger verify': it names what was changed.") { Value = id };
}
