using Assay.Cli.Homes;
using Assay.Evidence.People;
using Assay.Ledger.Envelopes;
using Assay.Ledger.Records;
using Assay.Server.Web.Visitors;

namespace Assay.Cli.Serving;

/// <summary>A home as somebody works in it who signed in: what they do is signed with the server's key, which attests their session.</summary>
/// <param name="home">The home.</param>
/// <param name="workplace">Where the program runs.</param>
/// <param name="visitor">Who it is.</param>
internal sealed class VisitorHome(OpenedHome home, Workplace workplace, Visitor visitor) : IServiceProvider
{
    /// <inheritdoc/>
    public object? GetService(Type serviceType)
    {
        if (serviceType == typeof(CurrentPerson)) return new CurrentPerson(visitor.Person);
        if (serviceType == typeof(ActorIdentity)) return Actor;
        return serviceType == typeof(RecordBook) ? new RecordBook(home.Store, home.Home.Vault, home.Signer, Actor, workplace.Clock, workplace.Entropy, home.EnrolAsync, Attestation.Session) : home.GetService(serviceType);
    }

    private ActorIdentity Actor => new(visitor.Person, visitor.Name, "");
}
