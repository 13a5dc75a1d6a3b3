using System.Security.Claims;

namespace Assay.Server.Web.Visitors;

/// <summary>A visitor as the framework carries one, from the request into a page that stays connected.</summary>
internal static class VisitorClaims
{
    private const string Scheme = "assay-session";
    private const string Owner = "assay:owner";
    private const string Admin = "assay:admin";
    private const string Writer = "assay:writer";

    /// <summary>The visitor as a principal.</summary>
    public static ClaimsPrincipal PrincipalOf(Visitor visitor)
    {
        var claims = new List<Claim> { new(ClaimTypes.NameIdentifier, visitor.Person), new(ClaimTypes.Name, visitor.Name) };
        if (visitor.IsOwner) claims.Add(new Claim(Owner, ""));
        if (visitor.IsAdmin) claims.Add(new Claim(Admin, ""));
        if (visitor.CanWrite) claims.Add(new Claim(Writer, ""));
        return new ClaimsPrincipal(new ClaimsIdentity(claims, Scheme));
    }

    /// <summary>The visitor that a principal is; null for nobody.</summary>
    public static Visitor? VisitorOf(ClaimsPrincipal principal) => principal.FindFirst(ClaimTypes.NameIdentifier) is { } person
        ? new Visitor(person.Value, principal.FindFirst(ClaimTypes.Name)?.Value ?? "", Has(principal, Owner), Has(principal, Admin)) { CanWrite = Has(principal, Writer) }
        : null;

    private static bool Has(ClaimsPrincipal principal, string type) => principal.HasClaim(claim => claim.Type == type);
}
