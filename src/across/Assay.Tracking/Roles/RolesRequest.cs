namespace Assay.Tracking.Roles;

/// <summary>Whose roles are listed.</summary>
/// <param name="Name">Only this person's; null for everybody's.</param>
public sealed record RolesRequest(string? Name = null);
