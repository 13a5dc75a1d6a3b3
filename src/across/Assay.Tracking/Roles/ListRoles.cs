using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Kernel.Capabilities;
using Assay.Tracking.Access;

namespace Assay.Tracking.Roles;

/// <summary>The capability <c>user roles</c>.</summary>
public static class ListRoles
{
    /// <summary>The declaration.</summary>
    public static Capability<RolesRequest, HeldRoles> Capability { get; } = new("user roles", "List who is what to which project.")
    {
        Duty = Duty.Audit,
        Parameters = [new("name", "Only this person's; everybody's if left out.") { IsPositional = true }],
        Examples = [new("assay user roles", "everybody's"), new("assay user roles grace --json", "one person's, for a script")],
        Handle = HandleAsync,
        Describe = held => held.Roles.IsEmpty ? ["Nobody has a role. Give one with 'assay user grant'."] : held.Roles.Select(role => $"{role}"),
    };

    private static async Task<Outcome<HeldRoles>> HandleAsync(RolesRequest request, IServiceProvider services, CancellationToken cancellation)
    {
        var (access, acting, found) = (services.Need<AccessServices>(), RoleWords.ActingIn(services), ImmutableArray.CreateBuilder<HeldRole>());
        if (request.Name is { } name && await access.Users.FindAsync(name, cancellation) is null) return AccessFaults.NoSuchUser(name);
        await foreach (var user in access.Users.ListAsync(cancellation))
        {
            if (request.Name is { } only && only != user.Name) continue;
            if (user.IsAdmin) found.Add(new HeldRole(user.Name, user.Person, RoleDuties.NameOf(Role.Admin), null));
            await foreach (var role in access.Roles.ListAsync(user, cancellation)) found.Add(new HeldRole(user.Name, user.Person, RoleDuties.NameOf(role.Role), role.Project));
        }

        // Who looks after one project is shown what people are to that one: a role for every project is one for theirs too.
        return new HeldRoles([.. found.Where(role => acting is null || role.Project is null || acting.May(Duty.Audit, role.Project))]);
    }
}
