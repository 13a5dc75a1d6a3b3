using Assay.Kernel;
using Assay.Tracking.Documents;
using Assay.Tracking.Fields;

namespace Assay.Tracking.Access;

/// <summary>Who is what to which project. Every change is told to the ledger.</summary>
public sealed class RoleService
{
    private const int MostProject = 255;
    private readonly AccessStore _store;
    private readonly UserService _users;

    internal RoleService(AccessStore store, UserService users) => (_store, _users) = (store, users);

    /// <summary>Gives a person a role. An administrator of every project is one who <see cref="User.IsAdmin"/>.</summary>
    /// <param name="userName">Who gets it.</param>
    /// <param name="role">The role.</param>
    /// <param name="project">In which project, which need not be there yet; null for every one.</param>
    /// <param name="by">Who asks: a pseudonym, or null for the owner of the machine. Nobody gives themselves a role.</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    public Task<Outcome<User>> GrantAsync(string userName, Role role, string? project, string? by, CancellationToken cancellation = default) => _store.ChangeAsync(userName, async user =>
    {
        if (user.Person == by) return AccessFaults.OwnRole(userName);
        if (CheckProject(project) is { } wrong) return wrong;
        if (await HoldsAsync(user, role, project, cancellation)) return AccessFaults.RoleHeld(userName, role, project);
        if (role == Role.Admin && project is null) return new AccessChange(user with { IsAdmin = true }, AccessChanged.Of(AccessChangeKind.AdminGranted, user.Person, _store.Now));
        var grant = new RoleGrant(TimeOrderedId.Next(_store.Clock, _store.Entropy), user.Person, role, project);
        return new AccessChange(user, RoleChanged.Of(grant, granted: true, _store.Now)) { Also = [DocumentWrite.Add(grant.ToDocument())] };
    }, by, cancellation);

    /// <summary>Takes a role from a person. The last administrator stays.</summary>
    public Task<Outcome<User>> WithdrawAsync(string userName, Role role, string? project, string? by, CancellationToken cancellation = default) =>
        role == Role.Admin && project is null ? _users.SetAdminAsync(userName, isAdmin: false, by, cancellation) : _store.ChangeAsync(userName, async user =>
        {
            if (await FindAsync(user, role, project, cancellation) is not { } grant) return AccessFaults.RoleNotHeld(userName, role, project);
            return new AccessChange(user, RoleChanged.Of(grant, granted: false, _store.Now)) { Also = [DocumentWrite.Remove(DocumentKinds.RoleGrant, grant.GrantId)] };
        }, by, cancellation);

    /// <summary>All roles of a person, but that of an administrator of every project.</summary>
    public IAsyncEnumerable<RoleGrant> ListAsync(User user, CancellationToken cancellation = default) =>
        _store.Documents.ListAsync(new DocumentListing(DocumentKinds.RoleGrant) { Parents = [user.Person] }, cancellation).Select(RoleGrant.Of);

    private async Task<bool> HoldsAsync(User user, Role role, string? project, CancellationToken cancellation) =>
        role == Role.Admin && project is null ? user.IsAdmin : await FindAsync(user, role, project, cancellation) is not null;

    private async Task<RoleGrant?> FindAsync(User user, Role role, string? project, CancellationToken cancellation) =>
        await _store.Documents.FindByNameAsync(DocumentKinds.RoleGrant, user.Person, RoleGrant.NameOf(role, project), cancellation) is { } document ? RoleGrant.Of(document) : null;

    private static Problem? CheckProject(string? project)
    {
        if (project is null) return null;
        if (project.Length == 0 || project == "*" || project.Any(char.IsControl)) return FieldProblems.Invalid("project", project, "That names no project.", "a project's name; leave it out for every project");
        return FieldRules.Length("project", project, MostProject);
    }
}
