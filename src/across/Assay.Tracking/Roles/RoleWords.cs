using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Kernel.Capabilities;
using Assay.Tracking.Access;

namespace Assay.Tracking.Roles;

/// <summary>What the capabilities of roles have in common.</summary>
internal static class RoleWords
{
    public static ImmutableArray<Parameter> Parameters { get; } =
    [
        new("name", "The name that the person signs in with.") { IsRequired = true, IsPositional = true },
        new("role", $"The role: {string.Join(", ", RoleDuties.Names)}.") { IsRequired = true, IsPositional = true },
        new("project", "In which project; every one if left out."),
    ];

    public static ImmutableSortedDictionary<string, string> Problems { get; } = ImmutableSortedDictionary.CreateRange(new Dictionary<string, string>
    {
        ["role.unknown"] = "There is no such role.",
        ["role.not-allowed"] = "Whoever asks administers another project, or none.",
    });

    /// <summary>The role that is meant, if whoever asks may give and take it there.</summary>
    public static Outcome<Role> Read(RoleRequest request, ActingRoles? acting)
    {
        if (RoleDuties.Find(request.Role) is not { } role) return new Problem("role.unknown", "There is no such role.", "Choose one of them.") { Place = new Place(Field: "role"), Value = request.Role, Expected = $"one of {string.Join(", ", RoleDuties.Names)}" };
        if (acting is not null && !acting.May(Duty.Administer, request.Project)) return new Problem("role.not-allowed", "You do not administer that.", "Name a project of which you are an administrator, or ask an administrator of every project.") { Place = new Place(Field: "project"), Value = request.Project ?? "every project" };
        return role;
    }

    /// <summary>Who asks; null for the owner of the machine.</summary>
    public static ActingRoles? ActingIn(IServiceProvider services) => services.GetService(typeof(ActingRoles)) as ActingRoles;
}
