using Assay.Evidence.Acts;
using Assay.Evidence.Index;
using Assay.Evidence.Standards;
using Assay.Ledger.Facts;
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
        return new ClaimFold(await new EvidenceActs(store, index).ReadAsync(EvidenceKinds.IsStanding, cancellation));
    }
}
