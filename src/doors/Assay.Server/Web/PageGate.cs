using Assay.Server.Web.Visitors;
using Microsoft.AspNetCore.Http;

namespace Assay.Server.Web;

/// <summary>Lets who has a session see the pages; everybody else is shown the way in.</summary>
internal sealed class PageGate(RequestDelegate next, VisitorSessions sessions)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata is not { } metadata || metadata.GetMetadata<PageRoute>() is null) return next(context);
        PageHeaders.Set(context.Response.Headers);
        var visitor = SessionCookie.Of(context) is { } identifier ? sessions.Find(identifier) : null;
        if (visitor is not null) context.User = VisitorClaims.PrincipalOf(visitor);
        else if (metadata.GetMetadata<PageIsOpenAttribute>() is null) return ShowInAsync(context);
        return next(context);
    }

    private static Task ShowInAsync(HttpContext context)
    {
        if (HttpMethods.IsGet(context.Request.Method) && !context.Request.Path.StartsWithSegments("/_blazor", StringComparison.Ordinal)) context.Response.Redirect($"/sign-in?then={Uri.EscapeDataString(context.Request.Path + context.Request.QueryString)}");
        else context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Task.CompletedTask;
    }
}
