using System.Collections.Immutable;
using Assay.Evidence.Index;
using Assay.Evidence.Plans;
using Assay.Evidence.Portfolio;
using Assay.Evidence.Standards;
using Assay.Kernel;
using Assay.Kernel.Capabilities;
using Assay.Ledger.Facts;
using Assay.Ledger.Store;

namespace Assay.Server.Pages.Verify;

/// <summary>A person's portfolio, put together again from a bundle's records by the code that put it together in their home.</summary>
/// <param name="Document">What is shown.</param>
/// <param name="Order">Where the order of its pieces comes from, in words.</param>
internal sealed record BundlePortfolio(PortfolioDocument Document, string Order)
{
    private const string ByRecords = "The bundle does not say which pieces were chosen and in what order: these are all claims and added files in it, and the fewest records of work that speak for the rest, in the order of the standard.";

    /// <summary>The portfolio; or <c>standard.unknown</c>. What the bundle does not disclose stays sealed.</summary>
    public static async Task<Outcome<BundlePortfolio>> ReadAsync(HeldBundle bundle, string standard, string person, FactCatalogue facts, TimeProvider clock, CancellationToken cancellation)
    {
        var home = bundle.Evidence!.Home(facts, clock);
        var reader = new PortfolioReader(home.Need<ILedgerStore>(), home.Need<IEvidenceIndex>(), home.Need<IVault>(), facts);
        var request = StandardLibrary.Read(standard, facts).Map(read => new PortfolioRequest { Standard = read, Person = person, At = clock.GetUtcNow(), Gateway = PlanLibrary.Gateway(read.Id), Rules = PlanLibrary.PortfolioRules(read.Id), Disclose = true });
        if (!request.Succeeded) return Outcome<BundlePortfolio>.Failed(request.Problems);
        var fewest = await reader.ReadAsync(request.Value, cancellation);
        if (!fewest.Succeeded || Pieces(fewest.Value) is var pieces && pieces.IsEmpty) return fewest.Map(content => new BundlePortfolio(content.Document, ByRecords));
        return (await reader.ReadAsync(request.Value with { Pieces = pieces }, cancellation)).Map(content => new BundlePortfolio(content.Document, ByRecords));
    }

    // All that somebody claimed was meant to be seen, and every file that no claim brings along; of work, what the fewest pieces need.
    private static ImmutableArray<string> Pieces(PortfolioContent content)
    {
        var claims = content.Candidates.Where(piece => piece.Form == ItemForm.Claim).ToList();
        return [.. content.Candidates.Where(piece => piece.Form == ItemForm.Claim || (piece.Form == ItemForm.Added && !claims.Any(claim => claim.Records.Any(record => record.Id == piece.Key))) || (piece.Form == ItemForm.Work && content.Chosen.Contains(piece))).Select(piece => piece.Name)];
    }
}
