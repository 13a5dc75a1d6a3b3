using Assay.Kernel;
using Assay.Kernel.Capabilities;
using Assay.Tracking.Access;
using KernelPermission = Assay.Kernel.Capabilities.Permission;

namespace Assay.Tracking.Roles;

/// <summary>The capability <c>user withdraw</c>.</summary>
public static class WithdrawRole
{
    /// <summary>The declaration.</summary>
    public static Capability<RoleRequest, HeldRole> Capability { get; } = new("user withdraw", "Take a role from a person. It is a record; what they did in it stays.")
    {
        Permission = KernelPermission.Write,
        Duty = Duty.Administer,
        Parameters = RoleWords.Parameters,
        Problems = RoleWords.Problems.Add("role.not-held", "They do not have that role there."),
        Examples = [new("assay user withdraw grace reviewer --project credit-default", "what was given for one project")],
        Handle = HandleAsync,
        Describe = held => [$"No longer: {held}."],
    };

    private static async Task<Outcome<HeldRole>> HandleAsync(RoleRequest request, IServiceProvider services, CancellationToken cancellation)
    {
        var acting = RoleWords.ActingIn(services);
        var role = RoleWords.Read(request, acting);
        if (!role.Succeeded) return Outcome<HeldRole>.Failed(role.Problems);
        var changed = await services.Need<AccessServices>().Roles.WithdrawAsync(request.Name, role.Value, request.Project, acting?.Person, cancellation);
        return changed.Map(user => new HeldRole(user.Name, user.Person, request.Role, request.Project));
    }
}
