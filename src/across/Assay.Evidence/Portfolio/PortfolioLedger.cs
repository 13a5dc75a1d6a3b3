using System.Collections.Immutable;
using Assay.Evidence.Acts;
using Assay.Evidence.Adding;
using Assay.Evidence.Coverage;
using Assay.Evidence.Index;
using Assay.Kernel;
using Assay.Ledger.Bundles;
using Assay.Ledger.Keys;
using Assay.Ledger.Records;
using Assay.Ledger.Store;

namespace Assay.Evidence.Portfolio;

/// <summary>Reads from a ledger what a portfolio is made of.</summary>
internal sealed class PortfolioLedger(ILedgerStore store, IEvidenceIndex index, IVault vault, string person, bool disclose)
{
    private const int MostLookedAt = 50;

    /// <summary>For each fact behind a tick the newest record of the person that shows it and counts.</summary>
    public async Task<IReadOnlyDictionary<string, (CitedRecord, DateTimeOffset)>> ShowingAsync(StandardCoverage coverage, CancellationToken cancellation)
    {
        var showing = new Dictionary<string, (CitedRecord, DateTimeOffset)>(StringComparer.Ordinal);
        foreach (var fact in coverage.Criteria.SelectMany(criterion => criterion.Parts).SelectMany(part => part.Ticks).SelectMany(tick => tick.Facts).Distinct())
        {
            var shown = await index.ShowingAsync(person, fact, MostLookedAt, cancellation);
            if (shown.FirstOrDefault(Counts) is { } newest && await FindAsync(newest.Id, cancellation) is { } stored)
                showing[fact] = (new CitedRecord(newest.Id, newest.Kind, Digest.Of(stored.Bytes.Span)), newest.At);
        }

        return showing;
    }

    /// <summary>The files that the person added and that count.</summary>
    public async Task<IReadOnlyList<(CitedRecord, DateTimeOffset, AddedArtifact)>> AddedAsync(CancellationToken cancellation)
    {
        var added = new List<(CitedRecord, DateTimeOffset, AddedArtifact)>();
        foreach (var act in (await index.ActsAsync(cancellation)).Where(act => act.Kind == AddedArtifact.Kind.Name && act.Person == person && Counts(act)))
            if (await FindAsync(act.Id, cancellation) is { } stored && RecordReader.TryRead(stored) is { Succeeded: true } read && read.Value.TryAs<AddedArtifact>() is { } body && PartReference.AreWhole(body.For))
                added.Add((new CitedRecord(act.Id, act.Kind, Digest.Of(stored.Bytes.Span)), act.At, body));
        return added;
    }

    /// <summary>The newest statement of somebody else, made for an employer, that a portfolio of the person is their own work.</summary>
    public async Task<string?> EmployerStatementAsync(CancellationToken cancellation)
    {
        foreach (var act in (await index.ActsAsync(cancellation)).Reverse().Where(act => act.Kind == Authenticity.Kind.Name && act.Person != person && Counts(act)))
            if (await FindAsync(act.Id, cancellation) is { } stored && RecordReader.TryRead(stored) is { Succeeded: true } read && read.Value.TryAs<Authenticity>() is { Capacity: Capacity.Employer, Claimants.IsDefault: false } statement && statement.Claimants.Contains(person)) return act.Id;
        return null;
    }

    /// <summary>A record by its whole identifier, with its envelope; null when it is not here.</summary>
    public async Task<(RecordEntry Entry, StoredEnvelope Stored)?> RecordAsync(string id, CancellationToken cancellation) =>
        await FindAsync(id, cancellation) is { } stored && RecordReader.TryRead(stored) is { Succeeded: true } read ? (read.Value, stored) : null;

    /// <summary>What the vault opens of a record of the person's own when they disclose it themselves; nothing of others.</summary>
    public async Task<ImmutableArray<Opening>> OpeningsAsync(RecordEntry entry, StoredEnvelope stored, CancellationToken cancellation) =>
        disclose && entry.Person == person ? await Disclosure.OfAsync(stored.Bytes, vault, cancellation) : [];

    private async Task<StoredEnvelope?> FindAsync(string id, CancellationToken cancellation) => (await store.FindAsync(id, cancellation)).FirstOrDefault(stored => stored.Id == id);

    private static bool Counts(IndexedRecord record) => record is { Context: RecordContext.Live, Attribution: not RecordAttribution.None };
}
