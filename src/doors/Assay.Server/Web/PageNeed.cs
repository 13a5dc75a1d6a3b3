using Assay.Kernel.Capabilities;
using Assay.Tracking.Access;
using Microsoft.AspNetCore.Routing;

namespace Assay.Server.Web;

/// <summary>What a page asks of whoever looks at it.</summary>
/// <param name="Duty">The duty that they have to hold; null for none: whoever is signed in may see it.</param>
/// <param name="Where">Where they have to hold it.</param>
internal sealed record PageNeed(Duty? Duty, PageScope Where)
{
    /// <summary>Whether somebody may see it.</summary>
    /// <param name="signIn">Who.</param>
    /// <param name="route">The values of the request's path: a page of a project names it.</param>
    public bool Allows(SignIn signIn, RouteValueDictionary route) => Duty is not { } duty || Where switch
    {
        PageScope.Project => signIn.May(duty, route["name"] as string),
        PageScope.Somewhere => signIn.MaySomewhere(duty),
        _ => signIn.May(duty, null),
    };
}
