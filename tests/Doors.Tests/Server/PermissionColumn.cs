using System.Collections.Frozen;
using Assay.Kernel.Capabilities;
using Assay.Server.Access;
using Assay.Server.Web;
using Assay.Tracking.Access;
using Microsoft.AspNetCore.Routing;

namespace Doors.Tests.Server;

/// <summary>Somebody in the matrix of permissions: a role held for one project, where the server lets nobody see anything without one.</summary>
/// <param name="Name">What the column is called, and the person.</param>
/// <param name="Role">Their role in the project; null for none.</param>
/// <param name="IsAdministrator">Whether they are an administrator of every project.</param>
internal sealed record PermissionColumn(string Name, Role? Role, bool IsAdministrator)
{
    public const string Project = "credit";

    /// <summary>From the least to the most.</summary>
    public static IReadOnlyList<PermissionColumn> All { get; } =
    [
        new("none", null, false),
        .. Enum.GetValues<Role>().Where(role => role != Assay.Tracking.Access.Role.Admin).Select(role => new PermissionColumn(RoleDuties.NameOf(role), role, false)),
        new("admin", Assay.Tracking.Access.Role.Admin, false),
        new("administrator", null, true),
    ];

    private AccessLevel Level => IsAdministrator ? AccessLevel.Manage : Role is { } role ? RoleDuties.LevelOf(role) : AccessLevel.None;

    /// <summary>Whether they may call a route about the project's experiment, model, and what belongs to them; by what the route declares.</summary>
    public bool MayCall(ResourceNeed need) => IsAdministrator || need.Thing switch
    {
        NamedThing.Nothing => true,
        NamedThing.Server or NamedThing.Person => false,
        // Scorers have permissions of their own, and the server's rule.
        NamedThing.Scorer => false,
        _ => Level >= need.Level,
    };

    /// <summary>Whether they may see a page.</summary>
    public bool MaySee(string route) =>
        PageNeeds.Of(new RouteEndpoint(_ => Task.CompletedTask, Microsoft.AspNetCore.Routing.Patterns.RoutePatternFactory.Parse(route), 0, null, null)).Allows(SignIn, new RouteValueDictionary { ["name"] = Project });

    /// <summary>Whether they may do what a capability declares, in the project.</summary>
    public bool MayDo(Duty duty) => SignIn.May(duty, Project) || (duty == Duty.Own);

    private SignIn SignIn => new(new User("0", 1, Name, IsAdministrator, null, 0), TokenScope.Admin, FrozenDictionary<AccessTarget, AccessLevel>.Empty, AccessLevel.None) { Roles = Role is { } role ? [new RoleGrant("0", "0", role, Project)] : [] };
}
