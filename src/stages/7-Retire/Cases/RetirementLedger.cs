using System.Collections.Concurrent;
using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Ledger.Index;
using Assay.Ledger.Records;
using Assay.Ledger.Store;
using Assay.Retire.Records;

namespace Assay.Retire.Cases;

/// <summary>The records of a home, read once for one answer. What cannot be read as a record is left to verification.</summary>
internal sealed class RetirementLedger
{
    private const string Stage = "retire.";

    private readonly Dictionary<string, Digest> _envelopes;
    private readonly ConcurrentDictionary<Type, object> _read = [];

    private RetirementLedger(ImmutableArray<RecordEntry> entries, Dictionary<string, Digest> envelopes) => (Entries, _envelopes) = (entries, envelopes);

    /// <summary>The records of this stage.</summary>
    public static RecordFilter Wanted { get; } = RecordFilter.Of(Stage);

    /// <summary>All records, the oldest first.</summary>
    public ImmutableArray<RecordEntry> Entries { get; }

    /// <summary>Reads them.</summary>
    public static async Task<RetirementLedger> ReadAsync(ILedgerStore store, CancellationToken cancellation)
    {
        var entries = ImmutableArray.CreateBuilder<RecordEntry>();
        var envelopes = new Dictionary<string, Digest>(StringComparer.Ordinal);
        await foreach (var envelope in store.ReadAsync(0, await store.SizeAsync(cancellation), cancellation))
        {
            if (RecordReader.TryRead(envelope) is not { Succeeded: true, Value: { } entry }) continue;
            entries.Add(entry);
            if (entry.Kind.StartsWith(Stage, StringComparison.Ordinal)) envelopes[entry.Id] = Digest.Of(envelope.Bytes.Span);
        }

        return new RetirementLedger(entries.ToImmutable(), envelopes);
    }

    /// <summary>Reads what this stage left and no more: enough to tell what is retired, held and planned.</summary>
    public static async Task<RetirementLedger> ReadOwnAsync(ILedgerStore store, CancellationToken cancellation)
    {
        if (store is IndexedLedger indexed) return await indexed.Companion<KnownRetirements>().ReadAsync(indexed, cancellation);
        return Of([.. await store.SelectAsync(Wanted, cancellation).ToListAsync(cancellation)]);
    }

    /// <summary>Records of this stage, the oldest first, that were read before.</summary>
    public static RetirementLedger Of(ImmutableArray<RecordEntry> own) => new(own, []);

    /// <summary>The same with what tells the assets of these models, and who shares them: records about the models, of their projects' data and models, and about the same content.</summary>
    public async Task<RetirementLedger> WithAssetsAsync(ILedgerStore store, IEnumerable<string> modelRecords, CancellationToken cancellation)
    {
        var known = Entries.ToDictionary(entry => entry.Index);
        foreach (var id in modelRecords.Distinct(StringComparer.Ordinal))
        {
            if (await store.FindAsync(id, cancellation) is not [var stored] || RecordReader.TryRead(stored) is not { Succeeded: true, Value: { } model }) continue;
            var near = new List<RecordEntry> { model };
            await foreach (var entry in store.SelectAsync(RecordFilter.All with { About = [SubjectMark.Of(model.Subjects[0].Digest)] }, cancellation)) near.Add(entry);
            if (model.Project is { } project) await foreach (var entry in store.SelectAsync(RecordFilter.Of("data.", ModelSearch.Kind) with { Project = project }, cancellation)) near.Add(entry);
            foreach (var entry in near) known[entry.Index] = entry;
            var marks = near.SelectMany(entry => entry.Subjects).Select(subject => SubjectMark.Of(subject.Digest)).Distinct();
            await foreach (var entry in store.SelectAsync(RecordFilter.All with { About = [.. marks] }, cancellation)) known[entry.Index] = entry;
        }

        return new RetirementLedger([.. known.Values.OrderBy(entry => entry.Index)], _envelopes);
    }

    /// <summary>A record of this stage as the subject of another.</summary>
    public Subject Subject(RecordEntry entry) => new($"record:{entry.Id}", _envelopes[entry.Id]);

    /// <summary>The records of a kind with their bodies, the oldest first.</summary>
    public IEnumerable<(RecordEntry Entry, TBody Body)> All<TBody>() where TBody : class, IRecordBody<TBody> => ((RecordEntry, TBody)[])_read.GetOrAdd(typeof(TBody), _ => Read<TBody>().ToArray());

    private IEnumerable<(RecordEntry, TBody)> Read<TBody>() where TBody : class, IRecordBody<TBody> =>
        Entries.Select(entry => (Entry: entry, Body: entry.TryAs<TBody>())).Where(pair => pair.Body is not null).Select(pair => (pair.Entry, pair.Body!));

    /// <summary>The deletion that retired a model, the first one; null while it is in use.</summary>
    public (RecordEntry Entry, RetireDeletion Body)? Retired(Digest model)
    {
        foreach (var deletion in All<RetireDeletion>())
            if (deletion.Body.Model == model && !deletion.Body.IsRehearsal) return deletion;
        return null;
    }

    /// <summary>Every model that is out of use.</summary>
    public IEnumerable<Digest> RetiredModels => All<RetireDeletion>().Where(deletion => !deletion.Body.IsRehearsal).Select(deletion => deletion.Body.Model).Distinct();

    /// <summary>The holds on a model that stand.</summary>
    public ImmutableArray<(RecordEntry Entry, RetireHold Body)> Holds(Digest model)
    {
        var all = All<RetireHold>().Where(hold => hold.Body.Model == model).ToList();
        var lifted = all.Select(hold => hold.Body.Lifts).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return [.. all.Where(hold => hold.Body.Lifts is null && !lifted.Contains(hold.Entry.Id))];
    }
}
