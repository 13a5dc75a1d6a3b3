using System.Runtime.CompilerServices;
using Assay.Ledger.Records;
using Assay.Ledger.Store;

namespace Assay.Ledger.Index;

/// <summary>Reads of a log what is wanted: by its index where it has one, else by looking through it.</summary>
public static class LedgerSelection
{
    /// <summary>The records that are wanted, the oldest first. Leaves that are no records are passed over.</summary>
    public static async IAsyncEnumerable<RecordEntry> SelectAsync(this ILedgerStore store, RecordFilter filter, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        if (store is IndexedLedger indexed)
        {
            foreach (var header in (await indexed.FindAsync(filter, cancellation)).Reverse())
                if (await indexed.EntryAsync(header.Index, cancellation) is { } entry && filter.Matches(entry)) yield return entry;
            yield break;
        }

        var found = new Queue<RecordEntry>();
        await foreach (var stored in store.ReadAsync(filter.First, filter.Before ?? await store.SizeAsync(cancellation), cancellation))
        {
            if (RecordReader.TryRead(stored) is not { Succeeded: true, Value: { } entry } || !filter.Matches(entry)) continue;
            if (filter.Most is null) yield return entry;
            else found.Enqueue(entry);
            if (found.Count > filter.Most) found.Dequeue();
            if (filter.IsOldest && found.Count == filter.Most) break;
        }

        foreach (var entry in found) yield return entry;
    }

    /// <summary>The same with the stored bytes, each with the latest time that any record before it states.</summary>
    public static async IAsyncEnumerable<(StoredEnvelope Stored, RecordEntry Entry, DateTimeOffset LatestBefore)> SelectStoredAsync(this ILedgerStore store, RecordFilter filter, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        if (store is IndexedLedger indexed)
        {
            foreach (var header in (await indexed.FindAsync(filter, cancellation)).Reverse())
                if (await indexed.StoredAsync(header.Index, cancellation) is { } stored && RecordReader.TryRead(stored) is { Succeeded: true, Value: { } read } && filter.Matches(read)) yield return (stored, read, header.LatestBefore);
            yield break;
        }

        var latest = DateTimeOffset.UnixEpoch;
        await foreach (var stored in store.ReadAsync(0, filter.Before ?? await store.SizeAsync(cancellation), cancellation))
        {
            if (RecordReader.TryRead(stored) is not { Succeeded: true, Value: { } entry }) continue;
            if (filter.Matches(entry)) yield return (stored, entry, latest);
            if (entry.At > latest) latest = entry.At;
        }
    }
}
