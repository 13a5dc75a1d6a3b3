using Assay.Server.Web.Visitors;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace Assay.Server.Pages.Verify;

/// <summary>A page that shows something of the bundle that the session holds.</summary>
public abstract class HeldBundlePage : ComponentBase
{
    [Inject]
    internal BundleDesk Desk { get; set; } = null!;

    /// <summary>The request.</summary>
    [CascadingParameter]
    protected HttpContext? Context { get; set; }

    /// <summary>The bundle; null where none is held.</summary>
    protected HeldBundle? Bundle => Desk.Find(Context is { } context ? SessionCookie.Of(context) : null);
}
