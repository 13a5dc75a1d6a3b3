using Assay.Evidence.Acts;
using Assay.Evidence.Index;
using Assay.Evidence.Standards;
using Assay.Kernel;
using Assay.Ledger.Facts;
using Assay.Ledger.Records;
using Assay.Ledger.Store;

namespace Assay.Evidence.Coverage;

/// <summary>Reads what coverage needs from a ledger and its index, and calculates it.</summary>
/// <param name="store">The log.</param>
/// <param name="index">The index; brought up to date first.</param>
/// <param name="facts">Every fact that records can show.</param>
public sealed class CoverageReader(ILedgerStore store, IEvidenceIndex index, FactCatalogue facts)
{
    /// <summary>How a standard is covered.</summary>
    public async Task<StandardCoverage> ReadAsync(Standard standard, CoverageScope scope, CancellationToken cancellation = default)
    {
        var claims = await ClaimsAsync(cancellation);
        return CoverageCalculator.Of(standard, scope, await index.TalliesAsync(scope.Person, cancellation), claims.Claims, claims.Objections);
    }

    /// <summary>Every claim with what others said to it; the index is brought up to date first.</summary>
    public async Task<ClaimFold> ClaimsAsync(CancellationToken cancellation = default)
    {
        await new EvidenceIndexer(store, index, facts).CatchUpAsync(cancellation);
        var acts = new List<EvidenceAct>();
        foreach (var indexed in (await index.ActsAsync(cancellation)).Where(act => EvidenceKinds.IsStanding(act.Kind)))
            await foreach (var stored in store.ReadAsync(indexed.Index, indexed.Index + 1, cancellation))
                if (RecordReader.TryRead(stored) is { Succeeded: true } read) acts.Add(new EvidenceAct(read.Value, Digest.Of(stored.Bytes.Span), indexed, await NamedAsync(read.Value, cancellation)));
        return new ClaimFold(acts);
    }

    /// <summary>What the index holds of the records that an act names: only of those whose bytes are the ones that it names.</summary>
    private async Task<IReadOnlyList<IndexedRecord>> NamedAsync(RecordEntry act, CancellationToken cancellation)
    {
        var named = new List<IndexedRecord>();
        foreach (var (id, envelope) in NamesOf(act))
            if (await store.FindAsync(id, cancellation) is [var stored] && stored.Id == id && Digest.Of(stored.Bytes.Span) == envelope && await index.AtAsync(stored.Index, cancellation) is { } indexed) named.Add(indexed);
        return named;
    }

    private static IEnumerable<(string Id, Digest Envelope)> NamesOf(RecordEntry act)
    {
        if (act.TryAs<Claim>() is { IsWhole: true } claim) return claim.Cites.Select(cited => (cited.Id, cited.Envelope));
        if (act.TryAs<Rejection>() is { IsWhole: true } rejection) return act.Subjects.Where(subject => subject.Name == $"record:{rejection.Rejects}").Select(subject => (rejection.Rejects, subject.Digest));
        return [];
    }
}
