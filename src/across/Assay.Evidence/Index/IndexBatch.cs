using System.Collections.Immutable;
using Assay.Evidence.Notes;
using Assay.Evidence.Standards;
using Assay.Kernel;
using Assay.Ledger.Facts;
using Assay.Ledger.Keys;
using Assay.Ledger.Records;
using Assay.Ledger.Store;

namespace Assay.Evidence.Index;

/// <summary>Records about to be indexed together, each with the facts that it shows.</summary>
internal sealed class IndexBatch(ILedgerStore store, IEvidenceIndex index, FactCatalogue facts, StandingRecords standing)
{
    private const string RecordSubject = "record:";

    private readonly List<IndexedRecord> _records = [];
    private readonly Dictionary<string, (IndexedRecord Record, Digest Envelope)> _byId = new(StringComparer.Ordinal);

    /// <summary>In the order of the log.</summary>
    public IReadOnlyList<IndexedRecord> Records => _records;

    /// <summary>Adds the next record of the log.</summary>
    public async Task AddAsync(AttributedRecord attributed, CancellationToken cancellation)
    {
        var entry = attributed.Entry;
        var shown = facts.ShownBy(entry);
        if (!shown.IsEmpty && !await standing.HasAsync(entry, cancellation)) shown = [];
        var record = new IndexedRecord
        {
            Index = entry.Index,
            Id = entry.Id,
            Kind = entry.Kind,
            Person = entry.Person,
            At = entry.At,
            Context = entry.Context,
            Attribution = attributed.Attribution,
            Holder = attributed.Holder,
            Project = entry.Project,
            Facts = entry.Kind == DecisionNote.Kind.Name ? await WithSubjectsAsync(entry, shown, cancellation) : shown,
        };
        _records.Add(record);
        _byId[record.Id] = (record, attributed.Envelope);
    }

    /// <summary>What a note shows: its own facts, and that it is about those of the records that it is about, where these are the same person's and count.</summary>
    private async Task<ImmutableArray<string>> WithSubjectsAsync(RecordEntry note, ImmutableArray<string> own, CancellationToken cancellation)
    {
        var shown = new SortedSet<string>(own, StringComparer.Ordinal);
        foreach (var subject in note.Subjects.Where(subject => subject.Name.StartsWith(RecordSubject, StringComparison.Ordinal)))
        {
            // A note about another's record, or about practice, does not speak for the writer's own work.
            if (await FindAsync(subject, cancellation) is not { } about || about.Person != note.Person || about.Attribution == RecordAttribution.None || about.Context != note.Context) continue;
            foreach (var fact in about.Facts) shown.Add(EvidenceRule.NotePrefix + fact);
        }

        return [.. shown];
    }

    private async Task<IndexedRecord?> FindAsync(Subject subject, CancellationToken cancellation)
    {
        var id = subject.Name[RecordSubject.Length..];
        if (_byId.TryGetValue(id, out var fresh)) return fresh.Envelope == subject.Digest ? fresh.Record : null;
        return await store.FindAsync(id, cancellation) is [var stored] && stored.Id == id && Digest.Of(stored.Bytes.Span) == subject.Digest ? await index.AtAsync(stored.Index, cancellation) : null;
    }
}
