namespace Assay.Server.Web.Visitors;

/// <summary>Somebody who looks at pages.</summary>
/// <param name="Person">The pseudonym that records say.</param>
/// <param name="Name">What the page calls them.</param>
/// <param name="IsOwner">Whether they own the home and sign with their own key.</param>
/// <param name="IsAdmin">Whether they may do everything.</param>
public sealed record Visitor(string Person, string Name, bool IsOwner, bool IsAdmin);
