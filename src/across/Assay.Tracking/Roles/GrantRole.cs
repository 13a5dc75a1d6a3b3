using Assay.Kernel;
using Assay.Kernel.Capabilities;
using Assay.Tracking.Access;
using KernelPermission = Assay.Kernel.Capabilities.Permission;

namespace Assay.Tracking.Roles;

/// <summary>The capability <c>user grant</c>.</summary>
public static class GrantRole
{
    /// <summary>The declaration.</summary>
    public static Capability<RoleRequest, HeldRole> Capability { get; } = new("user grant", "Give a person a role in a project, or in every one. It is a record.")
    {
        Permission = KernelPermission.Write,
        Duty = Duty.Administer,
        Parameters = RoleWords.Parameters,
        Problems = RoleWords.Problems.Add("role.own", "Nobody gives themselves a role.").Add("role.held", "They have that role already."),
        Examples = [new("assay user grant grace reviewer --project credit-default", "in one project"), new("assay user grant vera auditor", "in every project")],
        Handle = HandleAsync,
        Describe = held => [$"{held}. A server that runs notices within seconds."],
    };

    private static async Task<Outcome<HeldRole>> HandleAsync(RoleRequest request, IServiceProvider services, CancellationToken cancellation)
    {
        var acting = RoleWords.ActingIn(services);
        var role = RoleWords.Read(request, acting);
        if (!role.Succeeded) return Outcome<HeldRole>.Failed(role.Problems);
        var changed = await services.Need<AccessServices>().Roles.GrantAsync(request.Name, role.Value, request.Project, acting?.Person, cancellation);
        return changed.Map(user => new HeldRole(user.Name, user.Person, request.Role, request.Project));
    }
}
