namespace Assay.Tracking.Roles;

/// <summary>A role that somebody holds.</summary>
/// <param name="Name">The name that they sign in with.</param>
/// <param name="Person">The pseudonym that records say.</param>
/// <param name="Role">The role's name.</param>
/// <param name="Project">In which project; null for every one.</param>
public sealed record HeldRole(string Name, string Person, string Role, string? Project)
{
    /// <summary>As people read it.</summary>
    public override string ToString() => $"{Name} is {Role} in {(Project is null ? "every project" : Project)}";
}
