using Assay.Cli.Homes;
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
    /// <param name="needsSignIn">Whether people sign in with names; else the owner of the home is the only visitor.</param>
    /// <param name="tell">Told each one-time code.</param>
    public static WebParts Of(OpenedHome home, Workplace workplace, bool needsSignIn, Action<string> tell) =>
        new(act => act.Visitor.IsOwner ? home : new VisitorHome(home, workplace, act), workplace.Clock, workplace.Entropy)
        {
            Owner = needsSignIn ? null : OwnerOf(home),
            Audit = home.Access.Audit,
            TellLink = tell,
            Ledger = home.Store,
            KeyFolder = Path.Combine(home.Folder, KeyFolder),
        };

    // Looking makes no keys: without an identity yet, the owner is called by what they are.
    private static Visitor OwnerOf(OpenedHome home) => home.Home.Keys.HasIdentity
        ? new Visitor(home.Actor.Person, home.Actor.Name, IsOwner: true)
        : new Visitor("", "Owner of this home", IsOwner: true);
}
