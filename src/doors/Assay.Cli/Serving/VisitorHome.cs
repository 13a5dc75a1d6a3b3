using Assay.Cli.Homes;
using Assay.Evidence.People;
using Assay.Kernel.Capabilities;
using Assay.Ledger.Envelopes;
using Assay.Ledger.Records;
using Assay.Server.Web.Visitors;

namespace Assay.Cli.Serving;

/// <summary>A home as somebody works in it who signed in: what they do is signed with the server's key, which attests their session, and only what their roles allow is signed.</summary>
/// <param name="home">The home.</param>
/// <param name="workplace">Where the program runs.</param>
/// <param name="act">Who it is, and what they do.</param>
internal sealed class VisitorHome(OpenedHome home, Workplace workplace, VisitorAct act) : IServiceProvider
{
    /// <inheritdoc/>
    public object? GetService(Type serviceType)
    {
        if (serviceType == typeof(CurrentPerson)) return new CurrentPerson(act.Visitor.Person);
        if (serviceType == typeof(ActorIdentity)) return Actor;
        if (serviceType == typeof(ActingRoles)) return act.Roles;
        return serviceType == typeof(RecordBook) ? new RecordBook(home.Store, home.Home.Vault, home.Signer, Actor, workplace.Clock, workplace.Entropy, home.EnrolAsync, Attestation.Session, new ProjectGuard(home.Store, act).CheckAsync) : home.GetService(serviceType);
    }

    private ActorIdentity Actor => new(act.Visitor.Person, act.Visitor.Name, "");
}
