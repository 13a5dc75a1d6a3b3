using Assay.Mlflow;
using Assay.Server.Web.Visitors;
using Assay.Tracking.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;

namespace Assay.Server.Web;

/// <summary>Lets who has a session see the pages that they may see; everybody else is shown the way in. What somebody may do is asked anew with each request, so that who was removed is out at once.</summary>
internal sealed class PageGate(RequestDelegate next, VisitorSessions sessions, MlflowServices services, WebParts parts)
{
    // What somebody without a session may send, in bytes: a witness's words in full take less.
    private const long MostOfStrangers = 1 << 20;

    public Task InvokeAsync(HttpContext context) =>
        context.GetEndpoint()?.Metadata is { } metadata && metadata.GetMetadata<PageRoute>() is not null ? LetInAsync(context, metadata.GetMetadata<PageIsOpenAttribute>() is not null) : next(context);

    private async Task LetInAsync(HttpContext context, bool isOpen)
    {
        PageHeaders.Set(context.Response.Headers);
        var identifier = SessionCookie.Of(context);
        var (visitor, signIn) = identifier is null ? (null, null) : await KnownAsync(identifier, sessions.Find(identifier), context.RequestAborted);
        if (visitor is not null) context.User = VisitorClaims.PrincipalOf(visitor);
        else if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = MostOfStrangers;
        if (isOpen || (visitor is not null && (visitor.IsOwner || MaySee(context, signIn!)))) await next(context);
        else if (visitor is null) ShowIn(context);
        else Refuse(context);
    }

    private async Task<(Visitor?, SignIn?)> KnownAsync(string identifier, Visitor? visitor, CancellationToken cancellation)
    {
        if (visitor is null or { IsOwner: true }) return (visitor, null);
        var signIn = services.Access is { } access ? await access.SignIns.OfPersonAsync(visitor.Person, cancellation) : null;
        if (signIn is not null && sessions.IsOf(identifier, signIn.User)) return (Visitor.Of(signIn), signIn);
        // Several requests of one page may come at a time: the session is ended, and told of, once.
        if (sessions.EndOne(identifier) && parts.Audit is { } audit) await audit.EndedAsync(visitor.Person, bySignOut: false, cancellation: CancellationToken.None);
        return (null, null);
    }

    private static bool MaySee(HttpContext context, SignIn signIn) => PageNeeds.Of(context.GetEndpoint() as RouteEndpoint).Allows(signIn, context.Request.RouteValues);

    private static void ShowIn(HttpContext context)
    {
        if (HttpMethods.IsGet(context.Request.Method) && !context.Request.Path.StartsWithSegments("/_blazor", StringComparison.Ordinal)) context.Response.Redirect($"/sign-in?then={Uri.EscapeDataString(context.Request.Path + context.Request.QueryString)}");
        else context.Response.StatusCode = StatusCodes.Status401Unauthorized;
    }

    private static void Refuse(HttpContext context)
    {
        if (HttpMethods.IsGet(context.Request.Method) && !context.Request.Path.StartsWithSegments("/_blazor", StringComparison.Ordinal)) context.Response.Redirect($"/not-allowed?page={Uri.EscapeDataString(context.Request.Path)}");
        else context.Response.StatusCode = StatusCodes.Status403Forbidden;
    }
}
