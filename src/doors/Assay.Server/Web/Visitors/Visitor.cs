using Assay.Tracking.Access;

namespace Assay.Server.Web.Visitors;

/// <summary>Somebody who looks at pages. What they may do is asked anew with each request: see <see cref="Visit"/>.</summary>
/// <param name="Person">The pseudonym that records say.</param>
/// <param name="Name">What the page calls them.</param>
/// <param name="IsOwner">Whether they own the home and sign with their own key.</param>
public sealed record Visitor(string Person, string Name, bool IsOwner)
{
    /// <summary>Somebody who signed in with a name.</summary>
    public static Visitor Of(SignIn signIn) => new(signIn.User.Person, signIn.User.Name, IsOwner: false);
}
