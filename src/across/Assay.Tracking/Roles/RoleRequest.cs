namespace Assay.Tracking.Roles;

/// <summary>Whose role is given or taken.</summary>
/// <param name="Name">The name that the person signs in with.</param>
/// <param name="Role">The role's name.</param>
/// <param name="Project">In which project; null for every one.</param>
public sealed record RoleRequest(string Name, string Role, string? Project = null);
