using System.Collections.Immutable;
using Assay.Evidence.Standards;
using Assay.Ledger.Facts;
using Assay.Ledger.Keys;
using Assay.Ledger.Records;
using Assay.Ledger.Store;

namespace Assay.Evidence.Index;

/// <summary>Brings an index up to date with the ledger: reads what was appended since, or all of it when facts have changed or a key was revoked.</summary>
/// <param name="store">The log.</param>
/// <param name="index">The index.</param>
/// <param name="facts">Every fact that records can show.</param>
public sealed class EvidenceIndexer(ILedgerStore store, IEvidenceIndex index, FactCatalogue facts)
{
    private const int BatchSize = 4096;
    private const string RecordSubject = "record:";

    /// <summary>Reads what the index has not read yet.</summary>
    public async Task CatchUpAsync(CancellationToken cancellation = default)
    {
        var size = await store.SizeAsync(cancellation);
        var mark = await index.MarkAsync(cancellation);
        if (mark.Catalogue == facts.Digest && mark.Next == size) return;
        if (mark.Catalogue != facts.Digest || mark.Next > size) mark = await StartAgainAsync(cancellation);
        var metRevocation = await ReadAsync(mark, size, await KeyRecordsAsync(cancellation), cancellation);
        if (!metRevocation) return;
        var keys = await KeyRecordsAsync(cancellation);
        await ReadAsync(await StartAgainAsync(cancellation), size, keys, cancellation);
    }

    private async Task<IndexMark> StartAgainAsync(CancellationToken cancellation)
    {
        await index.ClearAsync(facts.Digest, cancellation);
        return IndexMark.Empty with { Catalogue = facts.Digest };
    }

    /// <summary>Reads from a mark to the end. True when it met a revocation: what was read before it may count no longer.</summary>
    private async Task<bool> ReadAsync(IndexMark mark, long size, IReadOnlyList<StoredEnvelope> keys, CancellationToken cancellation)
    {
        var attributions = new RecordAttributions(keys);
        var batch = new List<IndexedRecord>(BatchSize);
        await foreach (var stored in store.ReadAsync(mark.Next, size, cancellation))
        {
            mark = mark with { Next = stored.Index + 1 };
            if (attributions.Next(stored, mark.Latest) is { Succeeded: true } read)
            {
                var (entry, attribution) = read.Value;
                batch.Add(Indexed(entry, attribution, await FactsOfAsync(entry, batch, cancellation)));
                if (entry.At > mark.Latest) mark = mark with { Latest = entry.At };
            }

            if (batch.Count < BatchSize) continue;
            await index.AddAsync(batch, mark, cancellation);
            batch.Clear();
        }

        await index.AddAsync(batch, mark with { Next = size }, cancellation);
        return attributions.MetRevocation;
    }

    /// <summary>What a record shows; a record that is about another also shows that it is about that one's facts.</summary>
    private async Task<ImmutableArray<string>> FactsOfAsync(RecordEntry entry, List<IndexedRecord> batch, CancellationToken cancellation)
    {
        var shown = facts.ShownBy(entry);
        if (entry.Kind != Notes.DecisionNote.Kind.Name) return shown;
        var about = new SortedSet<string>(shown, StringComparer.Ordinal);
        foreach (var subject in entry.Subjects.Where(subject => subject.Name.StartsWith(RecordSubject, StringComparison.Ordinal)))
            foreach (var fact in await FactsOfSubjectAsync(subject.Name[RecordSubject.Length..], batch, cancellation)) about.Add(EvidenceRule.NotePrefix + fact);
        return [.. about];
    }

    private async Task<ImmutableArray<string>> FactsOfSubjectAsync(string id, List<IndexedRecord> batch, CancellationToken cancellation)
    {
        if (batch.Find(record => record.Id == id) is { } fresh) return fresh.Facts;
        return await store.FindAsync(id, cancellation) is [var stored] && await index.AtAsync(stored.Index, cancellation) is { } indexed ? indexed.Facts : [];
    }

    private async Task<IReadOnlyList<StoredEnvelope>> KeyRecordsAsync(CancellationToken cancellation)
    {
        var keys = new List<StoredEnvelope>();
        foreach (var act in (await index.ActsAsync(cancellation)).Where(act => RecordAttributions.IsAboutKeys(act.Kind)))
            await foreach (var stored in store.ReadAsync(act.Index, act.Index + 1, cancellation)) keys.Add(stored);
        return keys;
    }

    private static IndexedRecord Indexed(RecordEntry entry, RecordAttribution attribution, ImmutableArray<string> shown) => new()
    {
        Index = entry.Index,
        Id = entry.Id,
        Kind = entry.Kind,
        Person = entry.Person,
        At = entry.At,
        Context = entry.Context,
        Attribution = attribution,
        Project = entry.Project,
        Facts = shown,
    };
}
