using Assay.Evidence.Acts;
using Assay.Evidence.Coverage;
using Assay.Evidence.Index;
using Assay.Kernel;
using Assay.Ledger.Facts;
using Assay.Ledger.Store;

namespace Assay.Evidence.Portfolio;

/// <summary>Puts a person's portfolio together from a ledger: finds the pieces, chooses, reads them, and judges the gateway. Writes nothing.</summary>
/// <param name="store">The log.</param>
/// <param name="index">The index; brought up to date first.</param>
/// <param name="vault">Where the person's texts are.</param>
/// <param name="facts">Every fact that records can show.</param>
public sealed class PortfolioReader(ILedgerStore store, IEvidenceIndex index, IVault vault, FactCatalogue facts)
{
    /// <summary>The portfolio, with the records and openings for its bundle; or <c>portfolio.piece</c>.</summary>
    public async Task<Outcome<PortfolioContent>> ReadAsync(PortfolioRequest request, CancellationToken cancellation = default)
    {
        var coverage = await new CoverageReader(store, index, facts).ReadAsync(request.Standard, new CoverageScope(request.Person, null, request.At), cancellation);
        var ledger = new PortfolioLedger(store, index, vault, request.Person, request.Disclose);
        var candidates = PortfolioCandidates.Of(coverage, await ledger.ShowingAsync(coverage, cancellation), await ledger.AddedAsync(cancellation));
        var parts = PartSelection.InOrder(request.Standard).Select(part => part.ToString()).ToList();
        var choice = request.Pieces.IsEmpty ? PortfolioChoice.Of(parts, candidates) : PortfolioChoice.ByHand(parts, candidates, request.Pieces);
        if (!choice.Succeeded) return Outcome<PortfolioContent>.Failed(choice.Problems);
        var content = await new PortfolioAssembly(request, coverage, choice.Value, ledger).AssembleAsync(await ledger.EmployerStatementAsync(cancellation), cancellation);
        var reach = new PartReach(parts, candidates);
        return content with { Candidates = [.. reach.Candidates.OrderBy(candidate => candidate.Form).ThenBy(reach.First)], Chosen = [.. choice.Value.Items.Select(item => item.Candidate)] };
    }
}
