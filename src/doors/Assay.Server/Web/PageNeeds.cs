using Assay.Kernel.Capabilities;
using Microsoft.AspNetCore.Routing;

namespace Assay.Server.Web;

/// <summary>What each page asks of whoever looks at it, by the start of its route. A page that is not here shows all projects together, and asks for a role in every one.</summary>
internal static class PageNeeds
{
    private static readonly PageNeed SignedIn = new(null, PageScope.Somewhere);
    private static readonly PageNeed All = new(Duty.Look, PageScope.Everywhere);

    private static readonly (string Start, PageNeed Need)[] Known =
    [
        ("projects/", new(Duty.Look, PageScope.Project)),
        ("evidence", new(Duty.Look, PageScope.Somewhere)),
        ("standards", new(Duty.Look, PageScope.Somewhere)),
        ("admin", new(Duty.Audit, PageScope.Everywhere)),
        ("people", new(Duty.Audit, PageScope.Somewhere)),
        // A bundle is brought by whoever reads it; nothing of the home is in it.
        ("verify", SignedIn),
        // What they show is chosen by what one may see, thing by thing.
        ("runs", SignedIn),
        ("models", SignedIn),
        ("registry", SignedIn),
        ("queue", SignedIn),
        ("account", SignedIn),
        ("not-allowed", SignedIn),
        ("not-found", SignedIn),
        ("sign-out", SignedIn),
        ("_blazor", SignedIn),
    ];

    /// <summary>What a route asks.</summary>
    public static PageNeed Of(RouteEndpoint? route)
    {
        var path = route?.RoutePattern.RawText?.TrimStart('/') ?? "";
        if (path.Length == 0) return SignedIn;
        return Known.FirstOrDefault(known => path.StartsWith(known.Start, StringComparison.OrdinalIgnoreCase)).Need ?? All;
    }
}
