using System.Text.Json;
using Assay.Evidence.Acts;
using Assay.Evidence.Index;
using Assay.Evidence.Standards;
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
        await new EvidenceIndexer(store, index, facts).CatchUpAsync(cancellation);
        var claims = await ClaimsAsync(cancellation);
        return CoverageCalculator.Of(standard, scope, await index.TalliesAsync(scope.Person, cancellation), claims.Claims, claims.Objections);
    }

    /// <summary>Every claim with what others said to it. The index has to be up to date.</summary>
    public async Task<ClaimFold> ClaimsAsync(CancellationToken cancellation = default)
    {
        var fold = new ClaimFold();
        foreach (var indexed in await index.ActsAsync(cancellation))
        {
            if (!indexed.Kind.StartsWith(EvidenceKinds.Prefix, StringComparison.Ordinal)) continue;
            await foreach (var stored in store.ReadAsync(indexed.Index, indexed.Index + 1, cancellation))
                if (RecordReader.TryRead(stored) is { Succeeded: true } read) fold.Next(new EvidenceAct(read.Value, indexed), await CitedAsync(read.Value, cancellation));
        }

        return fold;
    }

    private async Task<IReadOnlyList<IndexedRecord>> CitedAsync(RecordEntry act, CancellationToken cancellation)
    {
        if (act.Kind != Claim.Kind.Name || act.Version != Claim.Kind.Version) return [];
        var cited = new List<IndexedRecord>();
        foreach (var citation in CitationsOf(act))
            if (await store.FindAsync(citation.Id, cancellation) is [var stored] && stored.Id == citation.Id && Kernel.Digest.Of(stored.Bytes.Span) == citation.Envelope && await index.AtAsync(stored.Index, cancellation) is { } indexed) cited.Add(indexed);
        return cited;
    }

    private static IEnumerable<CitedRecord> CitationsOf(RecordEntry claim)
    {
        try
        {
            return claim.As<Claim>().Cites;
        }
        catch (JsonException)
        {
            return [];
        }
    }
}
