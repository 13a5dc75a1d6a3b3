using System.Security.Claims;

namespace Assay.Server.Web.Visitors;

/// <summary>A visitor as the framework carries one, from the request into a page that stays connected.</summary>
internal static class VisitorClaims
{
    private const string Scheme = "assay-session";
    private const string Owner = "assay:owner";

    /// <summary>The visitor as a principal.</summary>
    public static ClaimsPrincipal PrincipalOf(Visitor visitor)
    {
        var claims = new List<Claim> { new(ClaimTypes.NameIdentifier, visitor.Person), new(ClaimTypes.Name, visitor.Name) };
        if (visitor.IsOwner) claims.Add(new Claim(Owner, ""));
        return new ClaimsPrincipal(new ClaimsIdentity(claims, Scheme));
    }

    /// <summary>The visitor that a principal is; null for nobody.</summary>
    public static Visitor? VisitorOf(ClaimsPrincipal principal) => principal.FindFirst(ClaimTypes.NameIdentifier) is { } person
        ? new Visitor(person.Value, principal.FindFirst(ClaimTypes.Name)?.Value ?? "", Has(principal, Owner))
        : null;

    private static bool Has(ClaimsPrincipal principal, string type) => principal.HasClaim(claim => claim.Type == type);
}
