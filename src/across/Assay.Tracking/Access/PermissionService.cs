using Assay.Kernel;
using Assay.Tracking.Documents;
using Assay.Tracking.Fields;

namespace Assay.Tracking.Access;

/// <summary>Who may do what with which thing. Every change is told to the ledger.</summary>
public sealed class PermissionService
{
    private readonly AccessStore _store;
    private readonly UserService _users;

    internal PermissionService(AccessStore store, UserService users) => (_store, _users) = (store, users);

    /// <summary>Gives a person a permission that they do not have yet.</summary>
    public async Task<Outcome<Permission>> GrantAsync(string userName, AccessTarget target, AccessLevel level, string? by, CancellationToken cancellation = default)
    {
        Permission? granted = null;
        var written = await _store.ChangeAsync(userName, async user =>
        {
            if (await FindAsync(user, target, cancellation) is not null) return Taken(userName, target);
            granted = new Permission(TimeOrderedId.Next(_store.Clock, _store.Entropy), user.Person, target, level);
            return new AccessChange(user, AccessChanged.Of(AccessChangeKind.PermissionGranted, granted, level, null, _store.Now)) { Also = [DocumentWrite.Add(granted.ToDocument())] };
        }, by, cancellation);
        return written.Map(_ => granted!);
    }

    /// <summary>The permission, or the problem that there is none: the server's own rule then holds.</summary>
    public async Task<Outcome<Permission>> GetAsync(string userName, AccessTarget target, CancellationToken cancellation = default)
    {
        var user = await _users.GetAsync(userName, cancellation);
        if (!user.Succeeded) return Outcome<Permission>.Failed(user.Problems);
        return await FindAsync(user.Value, target, cancellation) is { } permission ? permission : NotFound(userName, target);
    }

    /// <summary>Gives a permission another level.</summary>
    public Task<Outcome<User>> ChangeAsync(string userName, AccessTarget target, AccessLevel level, string? by, CancellationToken cancellation = default) => _store.ChangeAsync(userName, async user =>
    {
        if (await FindAsync(user, target, cancellation) is not { } permission) return NotFound(userName, target);
        var told = AccessChanged.Of(AccessChangeKind.PermissionChanged, permission, level, permission.Level, _store.Now);
        return new AccessChange(user, told) { Also = [DocumentWrite.Put((permission with { Level = level }).ToDocument())] };
    }, by, cancellation);

    /// <summary>Takes a permission away.</summary>
    public Task<Outcome<User>> WithdrawAsync(string userName, AccessTarget target, string? by, CancellationToken cancellation = default) => _store.ChangeAsync(userName, async user =>
    {
        if (await FindAsync(user, target, cancellation) is not { } permission) return NotFound(userName, target);
        return new AccessChange(user, AccessChanged.Of(AccessChangeKind.PermissionWithdrawn, permission, null, permission.Level, _store.Now)) { Also = [DocumentWrite.Remove(DocumentKinds.Permission, permission.PermissionId)] };
    }, by, cancellation);

    /// <summary>All permissions of a person.</summary>
    public IAsyncEnumerable<Permission> ListAsync(User user, CancellationToken cancellation = default) =>
        _store.Documents.ListAsync(new DocumentListing(DocumentKinds.Permission) { Parents = [user.Person] }, cancellation).Select(Permission.Of);

    /// <summary>Takes away what anybody may do with a thing that is gone: else it would hold for the next of that name.</summary>
    public async Task ForgetAsync(AccessTarget target, string? by, CancellationToken cancellation = default)
    {
        await foreach (var name in HoldersAsync(target, cancellation)) await WithdrawAsync(name, target, by, cancellation);
    }

    /// <summary>Keeps what people may do with a thing that has another name now.</summary>
    public async Task RenameAsync(AccessTarget from, AccessTarget to, string? by, CancellationToken cancellation = default)
    {
        await foreach (var name in HoldersAsync(from, cancellation))
        {
            var held = await GetAsync(name, from, cancellation);
            if (!held.Succeeded) continue;
            await GrantAsync(name, to, held.Value.Level, by, cancellation);
            await WithdrawAsync(name, from, by, cancellation);
        }
    }

    private async IAsyncEnumerable<string> HoldersAsync(AccessTarget target, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var held = await _store.Documents.ListAsync(new DocumentListing(DocumentKinds.Permission) { State = $"{target}" }, cancellation).ToListAsync(cancellation);
        foreach (var document in held)
            if (await _users.FindPersonAsync(document.Parent, cancellation) is { IsRemoved: false } user) yield return user.Name;
    }

    private async Task<Permission?> FindAsync(User user, AccessTarget target, CancellationToken cancellation) =>
        await _store.Documents.FindByNameAsync(DocumentKinds.Permission, user.Person, $"{target}", cancellation) is { } document ? Permission.Of(document) : null;

    private static string Words(string userName, AccessTarget target) => target.Kind switch
    {
        AccessTargetKind.Experiment => $"Experiment permission with experiment_id={target.Key} and username={userName}",
        AccessTargetKind.RegisteredModel => $"Registered model permission with workspace=default, name={target.Key} and username={userName}",
        _ => $"Scorer permission with scorer={target.Key} and username={userName}",
    };

    private static Problem NotFound(string userName, AccessTarget target) => FieldProblems.NotFound($"{Words(userName, target)} not found.", "username", userName);

    private static Problem Taken(string userName, AccessTarget target) => FieldProblems.Taken($"{Words(userName, target)} already exists.", "username", userName);
}
