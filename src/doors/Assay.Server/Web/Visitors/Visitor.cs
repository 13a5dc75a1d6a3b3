using Assay.Tracking.Access;

namespace Assay.Server.Web.Visitors;

/// <summary>Somebody who looks at pages.</summary>
/// <param name="Person">The pseudonym that records say.</param>
/// <param name="Name">What the page calls them.</param>
/// <param name="IsOwner">Whether they own the home and sign with their own key.</param>
/// <param name="IsAdmin">Whether they may do everything.</param>
public sealed record Visitor(string Person, string Name, bool IsOwner, bool IsAdmin)
{
    /// <summary>Whether what they do may leave records: the owner, administrators, and whoever may edit where they have no permission of their own.</summary>
    public bool CanWrite { get; init; } = IsOwner || IsAdmin;

    /// <summary>Somebody who signed in with a name.</summary>
    public static Visitor Of(SignIn signIn) => new(signIn.User.Person, signIn.User.Name, IsOwner: false, signIn.IsAdmin)
    {
        CanWrite = signIn.IsAdmin || (signIn.Scope >= TokenScope.Write && signIn.Default >= AccessLevel.Edit),
    };
}
