using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Ledger.Records;
using Assay.Ledger.Store;
using Assay.Retire.Records;

namespace Assay.Retire.Cases;

/// <summary>The records of a home, read once for one answer. What cannot be read as a record is left to verification.</summary>
internal sealed class RetirementLedger
{
    private readonly Dictionary<string, Digest> _envelopes;

    private RetirementLedger(ImmutableArray<RecordEntry> entries, Dictionary<string, Digest> envelopes) => (Entries, _envelopes) = (entries, envelopes);

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
            if (entry.Kind.StartsWith("retire.", StringComparison.Ordinal)) envelopes[entry.Id] = Digest.Of(envelope.Bytes.Span);
        }

        return new RetirementLedger(entries.ToImmutable(), envelopes);
    }

    /// <summary>A record of this stage as the subject of another.</summary>
    public Subject Subject(RecordEntry entry) => new($"record:{entry.Id}", _envelopes[entry.Id]);

    /// <summary>The records of a kind with their bodies, the oldest first.</summary>
    public IEnumerable<(RecordEntry Entry, TBody Body)> All<TBody>() where TBody : class, IRecordBody<TBody> =>
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
