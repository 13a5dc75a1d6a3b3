using Assay.Cli.Evidence;
using Assay.Cli.Homes;
using Assay.Cli.Portfolios;
using Assay.Evidence.Index;
using Assay.Kernel;
using Assay.Kernel.Capabilities;
using Assay.Ledger.Records;
using Assay.Server.Web;
using Assay.Server.Web.Visitors;

namespace Assay.Cli.Serving;

/// <summary>The web pages over a home: for its owner, who comes in by a one-time link, or for people who sign in.</summary>
internal static class ServedWeb
{
    private const string KeyFolder = "pages";

    /// <summary>What the pages work on.</summary>
    /// <param name="home">The home.</param>
    /// <param name="workplace">Where the program runs.</param>
    /// <param name="request">What was asked: whether people sign in with names, else the owner of the home is the only visitor; and who vouches for them.</param>
    /// <param name="tell">Told each one-time code.</param>
    public static WebParts Of(OpenedHome home, Workplace workplace, ServeRequest request, Action<string> tell) =>
        new(act => new VisitorHome(home, workplace, act), workplace.Clock, workplace.Entropy)
        {
            Owner = request.NeedsSignIn ? null : OwnerOf(home),
            FingerprintOf = home.PeopleKeys.FingerprintOf,
            PublicAddress = request.Proxy.Address().Value,
            Provider = request.OpenId.Provider(request.NeedsSignIn, request.Proxy.Address().Value).Value,
            Audit = home.Access.Audit,
            TellLink = tell,
            Portfolio = (act, order, cancellation) => WriteAsync(home, workplace, act, order, cancellation),
            Health = cancellation => ServedHealth.LookAsync(home, cancellation),
            Ledger = home.Store,
            Evidence = Followed(new EvidenceIndexer(home.Store, home.Home.Evidence, AssayFacts.Catalogue)),
            KeyFolder = Path.Combine(home.Folder, KeyFolder),
        };

    private static FollowedIndex Followed(EvidenceIndexer evidence) => new(evidence.CatchUpAsync, evidence.ProgressAsync);

    private static async Task<Outcome<SignPortfolio>> WriteAsync(OpenedHome home, Workplace workplace, VisitorAct act, PortfolioOrder order, CancellationToken cancellation)
    {
        var options = new PortfolioOptions(order.Standard, null, null, null, null, order.Folder, [.. order.Stated], order.AllowIncomplete) { Pieces = order.Pieces };
        var made = await new PortfolioWriter(home, workplace, new VisitorHome(home, workplace, act).Need<ActorIdentity>().Person).MakeAsync(options, cancellation);
        return made.Map<SignPortfolio>(portfolio => (signing, stop) => PortfolioWriter.RecordAsync(portfolio, new VisitorHome(home, workplace, signing).Need<RecordBook>(), stop));
    }

    // Looking makes no keys: without an identity yet, the owner is called by what they are.
    private static Visitor OwnerOf(OpenedHome home) => home.Home.Keys.HasIdentity
        ? new Visitor(home.Actor.Person, home.Actor.Name, IsOwner: true)
        : new Visitor("", "Owner of this home", IsOwner: true);
}
