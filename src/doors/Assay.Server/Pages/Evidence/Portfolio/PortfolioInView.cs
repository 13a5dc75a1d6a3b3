using Assay.Evidence.Index;
using Assay.Evidence.People;
using Assay.Evidence.Plans;
using Assay.Evidence.Portfolio;
using Assay.Evidence.Standards;
using Assay.Kernel;
using Assay.Kernel.Capabilities;
using Assay.Ledger.Facts;
using Assay.Ledger.Store;

namespace Assay.Server.Pages.Evidence.Portfolio;

/// <summary>Puts the portfolio of whoever looks together, or of the person whom they look at, and writes nothing.</summary>
internal static class PortfolioInView
{
    /// <summary>The portfolio; or <c>standard.unknown</c>, <c>portfolio.piece</c>, <c>portfolio.nobody</c>.</summary>
    public static async Task<Outcome<PortfolioContent>> ReadAsync(IServiceProvider home, PortfolioQuery query, DateTimeOffset now, CancellationToken cancellation)
    {
        if (ShippedStandard.Fault(query.Standard) is { } fault) return fault;
        var self = home.Need<CurrentPerson>().Person;
        if ((query.View.Person ?? self) is not { } person) return new Problem("portfolio.nobody", "There is nothing of yours here yet.", "Run a project, claim what it shows, or add a file: then there is something to put together.");
        var facts = home.Need<FactCatalogue>();
        var request = StandardLibrary.Read(query.Standard, facts).Map(standard => new PortfolioRequest { Standard = standard, Person = person, At = now, Gateway = PlanLibrary.Gateway(standard.Id), Rules = PlanLibrary.PortfolioRules(standard.Id), Disclose = person == self, Stated = query.Stated, Pieces = query.Pieces });
        return request.Succeeded ? await new PortfolioReader(home.Need<ILedgerStore>(), home.Need<IEvidenceIndex>(), home.Need<IVault>(), facts).ReadAsync(request.Value, cancellation) : Outcome<PortfolioContent>.Failed(request.Problems);
    }
}
