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
        var (keys, mine, latest) = (new List<StoredEnvelope>(), new List<(StoredEnvelope Stored, DateTimeOffset LatestBefore)>(), DateTimeOffset.MinValue);
        await foreach (var stored in store.ReadAsync(0, await store.SizeAsync(cancellation), cancellation))
        {
            if (RecordReader.TryRead(stored) is not { Succeeded: true, Value: { } record }) continue;
            if (RecordAttributions.IsAboutKeys(record.Kind)) keys.Add(stored);
            if (record.Project == project) mine.Add((stored, latest));
            if (record.At > latest) latest = record.At;
        }

        var attributions = new RecordAttributions(keys);
        var counted = new List<RecordEntry>();
        foreach (var (stored, latestBefore) in mine)
            if (attributions.Next(stored, latestBefore) is { Succeeded: true, Value: { Standing: KeyStanding.Counts, Entry: var entry } } && attributions.IsSigned(stored)) counted.Add(entry);
        return counted;
    }
}
