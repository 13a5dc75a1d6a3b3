using System.Runtime.CompilerServices;
using Assay.Ledger.Facts;
using Assay.Ledger.Keys;
using Assay.Ledger.Store;

namespace Assay.Evidence.Index;

/// <summary>
/// Brings an index up to date with the ledger: reads what was appended since, or all of it when facts have changed or a key was revoked. Several programs may do so
/// at once, and one may be killed at any time: a revocation is committed to the index only by a reading that knew it from the first record on.
/// </summary>
/// <param name="store">The log.</param>
/// <param name="index">The index.</param>
/// <param name="facts">Every fact that records can show.</param>
public sealed class EvidenceIndexer(ILedgerStore store, IEvidenceIndex index, FactCatalogue facts)
{
    private const int BatchSize = 4096;

    private static readonly ConditionalWeakTable<IEvidenceIndex, SemaphoreSlim> Reading = [];

    /// <summary>Reads what the index has not read yet. In one program one reads on, and whoever comes meanwhile waits and finds it done.</summary>
    public async Task CatchUpAsync(CancellationToken cancellation = default)
    {
        if (await ProgressAsync(cancellation) is var (read, size) && read == size && size > 0) return;
        var reading = Reading.GetValue(index, _ => new SemaphoreSlim(1, 1));
        await reading.WaitAsync(cancellation);
        try
        {
            await ReadOnAsync(cancellation);
        }
        finally
        {
            reading.Release();
        }
    }

    /// <summary>How many records the index has read, and how many there are, without reading on.</summary>
    public async Task<(long Indexed, long Size)> ProgressAsync(CancellationToken cancellation = default)
    {
        var mark = await index.MarkAsync(cancellation);
        return (mark.Catalogue == facts.Digest ? mark.Next : 0, await store.SizeAsync(cancellation));
    }

    private async Task ReadOnAsync(CancellationToken cancellation)
    {
        var keys = new SortedDictionary<long, StoredEnvelope>();
        while (true)
        {
            var mark = await index.MarkAsync(cancellation);
            var size = await store.SizeAsync(cancellation);
            if (mark.Catalogue == facts.Digest && mark.Next == size) return;
            if (mark.Catalogue != facts.Digest || mark.Next > size) mark = await StartAgainAsync(cancellation);
            if (await ReadAsync(mark, size, keys, cancellation)) await StartAgainAsync(cancellation);
        }
    }

    private async Task<IndexMark> StartAgainAsync(CancellationToken cancellation)
    {
        await index.ClearAsync(facts.Digest, cancellation);
        return IndexMark.Empty with { Catalogue = facts.Digest };
    }

    /// <summary>
    /// Reads from a mark on, until the end or until another program has moved the mark. True when a revocation was met that was not known from the start: what was
    /// read before it may count no longer. <paramref name="keys"/> takes in every record of keys, by its leaf.
    /// </summary>
    private async Task<bool> ReadAsync(IndexMark mark, long size, SortedDictionary<long, StoredEnvelope> keys, CancellationToken cancellation)
    {
        await KeyRecordsAsync(keys, cancellation);
        var attributions = new RecordAttributions(keys.Values);
        var standing = new StandingRecords(store, facts);
        var batch = new IndexBatch(store, index, facts, standing);
        var from = mark;
        await foreach (var stored in store.ReadAsync(mark.Next, size, cancellation))
        {
            mark = mark with { Next = stored.Index + 1 };
            if (attributions.Next(stored, mark.Latest) is { Succeeded: true } read)
            {
                if (RecordAttributions.IsAboutKeys(read.Value.Entry.Kind)) keys[stored.Index] = stored;
                if (attributions.MetRevocation) return true;
                await batch.AddAsync(read.Value, cancellation);
                if (read.Value.Entry.At > mark.Latest) mark = mark with { Latest = read.Value.Entry.At };
            }

            if (batch.Records.Count < BatchSize) continue;
            if (!await index.AddAsync(batch.Records, from, mark, cancellation)) return false;
            (from, batch) = (mark, new IndexBatch(store, index, facts, standing));
        }

        await index.AddAsync(batch.Records, from, mark with { Next = size }, cancellation);
        return false;
    }

    private async Task KeyRecordsAsync(SortedDictionary<long, StoredEnvelope> keys, CancellationToken cancellation)
    {
        foreach (var act in (await index.ActsAsync(cancellation)).Where(act => RecordAttributions.IsAboutKeys(act.Kind) && !keys.ContainsKey(act.Index)))
            await foreach (var stored in store.ReadAsync(act.Index, act.Index + 1, cancellation)) keys[stored.Index] = stored;
    }
}
