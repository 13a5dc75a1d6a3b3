using Assay.Ledger.Index;
using Assay.Ledger.Keys;
using Assay.Ledger.Records;
using Assay.Ledger.Store;

namespace Assay.Release.History;

/// <summary>The records of a project that count: signed by a key that the log binds to whom they name, and that had not been revoked. What anybody else wrote shows nothing.</summary>
internal static class CountedRecords
{
    /// <summary>Reads them, oldest first.</summary>
    public static async Task<IReadOnlyList<RecordEntry>> ReadAsync(ILedgerStore store, string project, CancellationToken cancellation)
    {
        var keys = new List<StoredEnvelope>();
        await foreach (var (stored, _, _) in store.SelectStoredAsync(RecordFilter.Of(KeyEnrolment.Kind.Name, KeyRevocation.Kind.Name), cancellation)) keys.Add(stored);
        var attributions = new RecordAttributions(keys);
        var counted = new List<RecordEntry>();
        await foreach (var (stored, _, latestBefore) in store.SelectStoredAsync(new RecordFilter { Project = project }, cancellation))
            if (attributions.Next(stored, latestBefore) is { Succeeded: true, Value: { Standing: KeyStanding.Counts, Entry: var entry } } && attributions.IsSigned(stored)) counted.Add(entry);
        return counted;
    }
}
