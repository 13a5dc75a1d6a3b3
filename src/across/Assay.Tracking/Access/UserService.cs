using Assay.Kernel;
using Assay.Tracking.Documents;

namespace Assay.Tracking.Access;

/// <summary>The people who may sign in. Every change is told to the ledger.</summary>
public sealed class UserService
{
    private const string Sequence = "user";
    private readonly AccessStore _store;

    internal UserService(AccessStore store) => _store = store;

    /// <summary>Adds a person.</summary>
    /// <param name="name">What they sign in with.</param>
    /// <param name="password">Their password; null for none: they then sign in with tokens alone.</param>
    /// <param name="isAdmin">Whether they may do everything.</param>
    /// <param name="by">Who asks: a pseudonym, or null for the owner of the machine.</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    public async Task<Outcome<User>> AddAsync(string name, string? password, bool isAdmin, string? by, CancellationToken cancellation = default)
    {
        if ((UserRules.CheckName(name) ?? (password is null ? null : UserRules.CheckPassword(password))) is { } problem) return problem;
        if (await FindAsync(name, cancellation) is not null) return AccessFaults.UserTaken(name);
        var hash = password is null ? null : await _store.HashAsync(password, cancellation);
        var number = await _store.Documents.NextNumberAsync(Sequence, cancellation);
        var user = new User(_store.NewPerson(), number, name, isAdmin, hash, _store.Now) { Version = 0 };
        var written = await _store.Documents.WriteAsync([DocumentWrite.Add(user.ToDocument())], [AccessChanged.Of(AccessChangeKind.PersonAdded, user.Person, user.CreationTime).By(by)], cancellation);
        if (written.Succeeded) return user with { Version = 1 };
        return written.Problems.Any(found => found.Code == TrackingFaults.AlreadyExists) ? AccessFaults.UserTaken(name) : Outcome<User>.Failed(written.Problems);
    }

    /// <summary>The person of that name; null when there is none.</summary>
    public async Task<User?> FindAsync(string name, CancellationToken cancellation = default) =>
        await _store.Documents.FindByNameAsync(DocumentKinds.User, "", name, cancellation) is { } document ? User.Of(document) : null;

    /// <summary>The person of that name, or the problem that there is none.</summary>
    public async Task<Outcome<User>> GetAsync(string name, CancellationToken cancellation = default) => await FindAsync(name, cancellation) is { } user ? user : AccessFaults.NoSuchUser(name);

    /// <summary>The person of that pseudonym, removed or not; null when there never was one.</summary>
    public async Task<User?> FindPersonAsync(string person, CancellationToken cancellation = default) =>
        await _store.Documents.FindAsync(DocumentKinds.User, person, cancellation) is { } document ? User.Of(document) : null;

    /// <summary>All people who may sign in, in the order in which they were added.</summary>
    public IAsyncEnumerable<User> ListAsync(CancellationToken cancellation = default) =>
        _store.Documents.ListAsync(new DocumentListing(DocumentKinds.User) { State = DocumentStates.Active }, cancellation).Select(User.Of);

    /// <summary>Whether anybody is an administrator.</summary>
    public async Task<bool> HasAdminAsync(CancellationToken cancellation = default) => await ListAsync(cancellation).AnyAsync(user => user.IsAdmin, cancellation);

    /// <summary>Gives a person another password. Their tokens stay.</summary>
    public async Task<Outcome<User>> SetPasswordAsync(string name, string password, string? by, CancellationToken cancellation = default)
    {
        if (UserRules.CheckPassword(password) is { } problem) return problem;
        var hash = await _store.HashAsync(password, cancellation);
        return await _store.ChangeAsync(name, user => new AccessChange(user with { PasswordHash = hash }, AccessChanged.Of(AccessChangeKind.PasswordChanged, user.Person, _store.Now)), by, cancellation);
    }

    /// <summary>Makes a person an administrator, or one no longer. The last one stays.</summary>
    public Task<Outcome<User>> SetAdminAsync(string name, bool isAdmin, string? by, CancellationToken cancellation = default) => _store.ChangeAsync(name, async user =>
    {
        if (user.IsAdmin == isAdmin) return new AccessChange(user, null);
        if (!isAdmin && await IsLastAdminAsync(user, cancellation)) return AccessFaults.LastAdmin(name);
        return new AccessChange(user with { IsAdmin = isAdmin }, AccessChanged.Of(isAdmin ? AccessChangeKind.AdminGranted : AccessChangeKind.AdminWithdrawn, user.Person, _store.Now));
    }, by, cancellation);

    /// <summary>Removes a person with their tokens and permissions. The last administrator stays. What they did stays on record under their pseudonym, which nobody else gets.</summary>
    public Task<Outcome<User>> RemoveAsync(string name, string? by, CancellationToken cancellation = default) => _store.ChangeAsync(name, async user =>
    {
        if (await IsLastAdminAsync(user, cancellation)) return AccessFaults.LastAdmin(name);
        var owned = await _store.OwnedAsync(user.Person, cancellation);
        var removed = user with { Name = "", PasswordHash = null, IsAdmin = false, IsRemoved = true };
        return new AccessChange(removed, AccessChanged.Of(AccessChangeKind.PersonRemoved, user.Person, _store.Now)) { Also = [.. owned.Select(document => DocumentWrite.Remove(document.Kind, document.Id))] };
    }, by, cancellation);

    private async Task<bool> IsLastAdminAsync(User user, CancellationToken cancellation) => user.IsAdmin && !await ListAsync(cancellation).AnyAsync(other => other.IsAdmin && other.Person != user.Person, cancellation);
}
