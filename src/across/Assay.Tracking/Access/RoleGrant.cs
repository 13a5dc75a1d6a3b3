using Assay.Tracking.Documents;

namespace Assay.Tracking.Access;

/// <summary>A role that a person holds.</summary>
/// <param name="GrantId">Opaque.</param>
/// <param name="Person">The person's pseudonym.</param>
/// <param name="Role">The role.</param>
/// <param name="Project">In which project; null for every one.</param>
public sealed record RoleGrant(string GrantId, string Person, Role Role, string? Project)
{
    /// <summary>Whether it holds in a project; null asks for every one.</summary>
    public bool Covers(string? project) => Project is null || Project == project;

    internal static string NameOf(Role role, string? project) => $"{RoleDuties.NameOf(role)} {project ?? "*"}";

    internal static RoleGrant Of(Document document) => DocumentJson.Read<RoleGrant>(document);

    internal Document ToDocument() => new(DocumentKinds.RoleGrant, GrantId) { Parent = Person, Name = NameOf(Role, Project), Body = DocumentJson.Write(this) };
}
