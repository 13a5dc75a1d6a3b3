using Assay.Kernel;
using Assay.Ledger.Envelopes;
using Assay.Ledger.Keys;
using Assay.Ledger.Store;

namespace Assay.Ledger.Verification;

/// <summary>A leaf with what its own bytes say, apart from the rest of the log: this much can be done for several leaves at once.</summary>
internal sealed class ExaminedLeaf
{
    private const string Remedy = "Restore the log from a copy that verifies; do not rely on this record.";

    private ExaminedLeaf(StoredEnvelope stored) => Stored = stored;

    public StoredEnvelope Stored { get; }

    public Digest Hash { get; private set; }

    public Envelope? Envelope { get; private set; }

    public Statement? Statement { get; private set; }

    /// <summary>The first thing that is wrong with it.</summary>
    public Problem? Fault { get; private set; }

    public static ExaminedLeaf Of(StoredEnvelope stored)
    {
        var leaf = new ExaminedLeaf(stored) { Hash = DerivedTree.LeafHashOf(stored.Bytes.Span) };
        leaf.Read();
        return leaf;
    }

    public void CheckSignature(IReadOnlyDictionary<string, SignatureKey> keys)
    {
        if (Fault is not null || Envelope is null) return;
        if (!keys.TryGetValue(Envelope.KeyId, out var key))
            Fault = new Problem("record.key-unknown", "The key that signed it is not known.", "Give its public key, or enrol it.") { Value = Envelope.KeyId };
        else if (!key.Verify(Envelope))
            Fault = new Problem("record.signature", "Its signature is not that of the key it names.", Remedy) { Value = Envelope.KeyId };
    }

    private void Read()
    {
        var envelope = Envelope.Parse(Stored.Bytes.Span);
        var statement = envelope.Then(parsed => StatementReader.Read(parsed.Payload));
        Envelope = envelope.Value;
        Statement = statement.Value;
        // The bytes come first: what differs from the stored hash was changed after it was appended, whatever else is wrong with it now.
        if (Hash != Stored.LeafHash) Fault = new Problem("ledger.leaf-hash", "Its bytes do not have the leaf hash that the log stores for it.", Remedy) { Value = Hash.ToString(), Expected = Stored.LeafHash.ToString() };
        else if (!statement.Succeeded) Fault = statement.Problems[0];
        else if (Statement!.Id != Stored.Id) Fault = new Problem("record.id", "It is stored under an identifier that is not its own.", Remedy) { Value = Stored.Id, Expected = Statement.Id };
        else if (Statement.KeyId != Envelope!.KeyId) Fault = new Problem("record.key-id", "Its envelope names another key than its statement.", Remedy) { Value = Envelope.KeyId, Expected = Statement.KeyId };
    }
}
