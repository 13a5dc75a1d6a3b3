using Assay.Kernel;
using Assay.Tracking.Documents;
using Assay.Tracking.Fields;

namespace Assay.Tracking.Access;

/// <summary>Passkeys that sign people in. Each that is added or removed is told to the ledger.</summary>
public sealed class PasskeyService
{
    private readonly AccessStore _store;

    internal PasskeyService(AccessStore store) => _store = store;

    /// <summary>A person's passkeys, the oldest first.</summary>
    public IAsyncEnumerable<Passkey> ListAsync(string person, CancellationToken cancellation = default) =>
        _store.Documents.ListAsync(new DocumentListing(DocumentKinds.Passkey) { Parents = [person] }, cancellation).Select(Passkey.Of);

    /// <summary>The passkey of an identifier; null when there is none.</summary>
    public async Task<Passkey?> FindAsync(string credentialId, CancellationToken cancellation = default) =>
        await _store.Documents.FindAsync(DocumentKinds.Passkey, credentialId, cancellation) is { } document ? Passkey.Of(document) : null;

    /// <summary>Adds one to the person whose it is.</summary>
    public Task<Outcome<User>> AddAsync(string userName, Passkey passkey, string? by, CancellationToken cancellation = default) => _store.ChangeAsync(userName, user =>
        new AccessChange(user, AccessChanged.Of(AccessChangeKind.PasskeyAdded, user.Person, _store.Now)) { Also = [DocumentWrite.Add((passkey with { Person = user.Person }).ToDocument())] }, by, cancellation);

    /// <summary>Keeps what one that signed somebody in says of itself now.</summary>
    public Task KeepAsync(Passkey passkey, CancellationToken cancellation = default) => _store.Documents.WriteAsync([DocumentWrite.Put(passkey.ToDocument())], [], cancellation);

    /// <summary>Takes one away.</summary>
    public Task<Outcome<User>> RemoveAsync(string userName, string credentialId, string? by, CancellationToken cancellation = default) => _store.ChangeAsync(userName, async user =>
    {
        if (await FindAsync(credentialId, cancellation) is not { } passkey || passkey.Person != user.Person) return FieldProblems.NotFound("There is no such passkey.", "passkey", credentialId);
        return new AccessChange(user, AccessChanged.Of(AccessChangeKind.PasskeyRemoved, user.Person, _store.Now)) { Also = [DocumentWrite.Remove(DocumentKinds.Passkey, credentialId)] };
    }, by, cancellation);
}
