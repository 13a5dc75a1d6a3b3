using Assay.Kernel;
using Assay.Ledger.Keys;
using Assay.Ledger.Records;
using Assay.Ledger.Store;

namespace Assay.Ledger.Bundles;

/// <summary>The records that go into a bundle: those asked for, and the enrolments and revocations of every key that signed one of them.</summary>
internal sealed class BundleSelection(ILedgerStore store)
{
    private readonly SortedDictionary<long, (StoredEnvelope Stored, RecordEntry Entry)> _records = [];
    private readonly HashSet<string> _signers = new(StringComparer.Ordinal);
    private readonly Queue<string> _unasked = [];

    public IEnumerable<(StoredEnvelope Stored, RecordEntry Entry)> Records => _records.Values;

    /// <summary>Fingerprints of the keys that signed them.</summary>
    public IReadOnlySet<string> Signers => _signers;

    /// <summary>Adds a record by its identifier, and the records of its key.</summary>
    public async Task<Problem?> AddAsync(string id, CancellationToken cancellation)
    {
        var found = await store.FindAsync(id, cancellation);
        if (found.Count != 1 || found[0].Id != id)
            return new Problem("bundle.record-missing", "There is no record with this identifier.", "Give whole identifiers, as 'assay ledger list' prints them.") { Value = id };
        if (Add(found[0]) is { } fault) return fault;
        while (_unasked.TryDequeue(out var keyId))
        {
            var fingerprint = Digest.Parse(keyId);
            var records = await store.FindByIdempotencyKeyAsync([KeyEnrolment.IdempotencyKeyOf(fingerprint), .. KeyRevocation.IdempotencyKeysOf(fingerprint)], cancellation);
            foreach (var record in records.Values)
                if (Add(record) is { } problem) return problem;
        }

        return null;
    }

    private Problem? Add(StoredEnvelope stored)
    {
        var entry = RecordReader.TryRead(stored);
        if (!entry.Succeeded) return entry.Problems[0];
        _records[stored.Index] = (stored, entry.Value);
        if (_signers.Add(entry.Value.KeyId)) _unasked.Enqueue(entry.Value.KeyId);
        return null;
    }
}
