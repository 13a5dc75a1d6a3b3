using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Ledger.Index;
using Assay.Server.Web.OpenId;
using Assay.Server.Web.Visitors;
using Assay.Tracking.Access;

namespace Assay.Server.Web;

/// <summary>What the web pages work on.</summary>
/// <param name="HomeOf">The home as one visitor works in it: what capabilities ask for, with that visitor as who signs, and what they may say.</param>
/// <param name="Clock">Tells the time.</param>
/// <param name="Entropy">Makes codes and session identifiers. It has to be unpredictable.</param>
public sealed record WebParts(Func<VisitorAct, IServiceProvider> HomeOf, TimeProvider Clock, Entropy Entropy)
{
    /// <summary>The owner of the home, who comes in by a one-time link; null where people sign in with names.</summary>
    public Visitor? Owner { get; init; }

    /// <summary>The fingerprint of the key that the server holds for a person; null where they have signed nothing yet.</summary>
    public Func<string, string?> FingerprintOf { get; init; } = _ => null;

    /// <summary>The address under which browsers reach this server, where a proxy stands in front; null for the one that they ask for.</summary>
    public Uri? PublicAddress { get; init; }

    /// <summary>The OpenID Connect provider that vouches for people; null for none.</summary>
    public OpenIdProvider? Provider { get; init; }

    /// <summary>Told who came in and left.</summary>
    public SignInAudit? Audit { get; init; }

    /// <summary>The log whose index of records the server keeps up to date; null for none.</summary>
    public IndexedLedger? Ledger { get; init; }

    /// <summary>The index of evidence, which the server keeps up to date; null for none.</summary>
    public FollowedIndex? Evidence { get; init; }

    /// <summary>Told each time a one-time link is made: the first when the server starts, the next when one was used.</summary>
    public Action<string> TellLink { get; init; } = _ => { };

    /// <summary>Writes a portfolio's files as somebody, and gives what signs that they took it along; null where a server cannot.</summary>
    public Func<VisitorAct, PortfolioOrder, CancellationToken, Task<Outcome<SignPortfolio>>>? Portfolio { get; init; }

    /// <summary>Looks at the home and its machine; null where a server does not.</summary>
    public Func<CancellationToken, Task<ImmutableArray<HealthLine>>>? Health { get; init; }

    /// <summary>Folder for the keys that protect forms against other sites; null keeps them in memory, and a form that was open when the server restarted is then refused once.</summary>
    public string? KeyFolder { get; init; }
}
