using Assay.Kernel.Capabilities;
using Assay.Tracking.Access;

namespace Assay.Server.Web.Visitors;

/// <summary>What somebody who signed in may do, as capabilities ask for it.</summary>
internal static class VisitorRoles
{
    /// <summary>Their roles.</summary>
    public static ActingRoles Of(SignIn signIn) => new(signIn.User.Person, signIn.May, (name, project) => RoleDuties.Find(name) is { } role && signIn.Holds(role, project)) { Known = RoleDuties.Names };
}
