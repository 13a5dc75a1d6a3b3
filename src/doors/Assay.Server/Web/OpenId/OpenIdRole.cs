using Assay.Kernel;
using Assay.Tracking.Access;

namespace Assay.Server.Web.OpenId;

/// <summary>A role that a claim gives.</summary>
/// <param name="Value">The claim's value: a group or a role of the provider.</param>
/// <param name="Role">The role here.</param>
/// <param name="Project">In which project; null for every one.</param>
public sealed record OpenIdRole(string Value, Role Role, string? Project)
{
    /// <summary>Reads <c>GROUP=ROLE</c> or <c>GROUP=ROLE@PROJECT</c>.</summary>
    /// <returns>It, or <c>serve.oidc-role</c>.</returns>
    public static Outcome<OpenIdRole> Parse(string text)
    {
        var split = text.LastIndexOf('=');
        var (value, right) = split > 0 ? (text[..split], text[(split + 1)..]) : ("", text);
        var at = right.IndexOf('@', StringComparison.Ordinal);
        var (name, project) = at < 0 ? (right, null) : (right[..at], right[(at + 1)..]);
        if (value.Length > 0 && RoleDuties.Find(name) is { } role && project is not "") return new OpenIdRole(value, role, project);
        return new Problem("serve.oidc-role", "This gives no role.", "Write the claim's value, an equals sign, a role, and the project if it is for one alone.") { Value = text, Expected = $"GROUP=ROLE or GROUP=ROLE@PROJECT, with one of {string.Join(", ", RoleDuties.Names)}" };
    }
}
