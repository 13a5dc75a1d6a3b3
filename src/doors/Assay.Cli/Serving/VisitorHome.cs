using Assay.Cli.Homes;
using Assay.Evidence.People;
using Assay.Kernel;
using Assay.Kernel.Capabilities;
using Assay.Ledger.Envelopes;
using Assay.Ledger.Keys;
using Assay.Ledger.Records;
using Assay.Projects.Artifacts;
using Assay.Server.Web.Signing;
using Assay.Server.Web.Visitors;
using Assay.Stores.Embedded;

namespace Assay.Cli.Serving;

/// <summary>
/// A home as a visitor works in it. Who signed in signs with the key that the server holds for them, which attests their session; the owner with their own. Only what their roles allow is signed, and only what they were shown.
/// </summary>
/// <param name="home">The home.</param>
/// <param name="workplace">Where the program runs.</param>
/// <param name="act">Who it is, and what they do.</param>
internal sealed class VisitorHome(OpenedHome home, Workplace workplace, VisitorAct act) : IServiceProvider
{
    private readonly SigningGuard? _signing = act.Signing is { } held ? new SigningGuard(held) : null;
    private readonly WaitingArtifacts? _artifacts = act.Signing is null ? null : new WaitingArtifacts(home.Artifacts, home.Home.Artifacts.MakeScratchFolder);
    private readonly Entropy? _entropy = act.Signing is { } held ? HeldEntropy.Of(held.Seed) : null;

    /// <inheritdoc/>
    public object? GetService(Type serviceType)
    {
        if (act.Signing is { } held && serviceType == typeof(TimeProvider)) return new HeldClock(held.At);
        if (_entropy is not null && serviceType == typeof(Entropy)) return _entropy;
        if (_artifacts is not null && serviceType == typeof(IArtifactStore)) return _artifacts;
        if (serviceType == typeof(RecordBook)) return act.Visitor.IsOwner ? Book(home.Signer, home.EnrolAsync, Attestation.Actor) : HeldBook();
        if (act.Visitor.IsOwner) return home.GetService(serviceType);
        if (serviceType == typeof(CurrentPerson)) return new CurrentPerson(act.Visitor.Person);
        if (serviceType == typeof(ActorIdentity)) return Actor;
        return serviceType == typeof(ActingRoles) ? act.Roles : home.GetService(serviceType);
    }

    private ActorIdentity Actor => act.Visitor.IsOwner ? home.Actor : new(act.Visitor.Person, act.Visitor.Name, "");

    private RecordBook HeldBook()
    {
        // Who only looks gets no key by it: the guard refuses before anything is signed. Nor does who has a link and no account.
        if (act.Duty == Duty.Look || act.IsByLink) return Book(home.Signer, home.EnrolAsync, Attestation.Session);
        var key = home.PeopleKeys.Of(act.Visitor.Person);
        return key.Succeeded ? Book(key.Value, cancellation => EnrolAsync(key.Value, cancellation), Attestation.Session) : throw new StoreFaultException(key.Problems[0]);
    }

    // The owner's key, which is enrolled first, says whose the held key is. That stands in the log once.
    private async Task EnrolAsync(PersonKey key, CancellationToken cancellation)
    {
        await home.EnrolAsync(cancellation);
        await home.Book.AppendAsync([KeyEnrolment.Draft(key, act.Visitor.Person, workplace.Clock.GetUtcNow(), KeyEnrolmentManner.Authenticated)], cancellation);
    }

    private RecordBook Book(Ledger.Store.IRecordSigner key, Func<CancellationToken, Task> enrol, Attestation attests) =>
        new(home.Store, home.Home.Vault, key, Actor, workplace.Clock, workplace.Entropy, enrol, attests, CheckAsync);

    private async Task CheckAsync(IReadOnlyList<RecordDraft> drafts, CancellationToken cancellation)
    {
        await new ProjectGuard(home.Store, act).CheckAsync(drafts, cancellation);
        if (_signing is null) throw new InvalidOperationException("Nothing is signed at a page that was not shown there first: the page has to ask by Visit.SignAsync.");
        _signing.Check(drafts);
        if (_artifacts is not null) await _artifacts.KeepAsync(cancellation);
    }
}
