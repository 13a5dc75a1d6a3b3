using System.Text;
using Assay.Mlflow;
using Assay.Server.Web.Visitors;
using Assay.Tracking.Access;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Assay.Server.Web;

/// <summary>The way in and out: a one-time link for the owner of a home, a name and a password where people have accounts.</summary>
internal static class SignInRoutes
{
    /// <summary>Declares the routes.</summary>
    public static void MapSignIn(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/enter", (Delegate)EnterAsync).WithMetadata(PageRoute.Mark, new PageIsOpenAttribute());
        endpoints.MapPost("/sign-in/password", (Delegate)SignInAsync).WithMetadata(PageRoute.Mark, new PageIsOpenAttribute());
        endpoints.MapPost("/sign-out", (Delegate)SignOutAsync).WithMetadata(PageRoute.Mark);
    }

    /// <summary>A path of this server to go on to; the front page where somebody else's was asked for.</summary>
    public static string Onward(string? then) => then is ['/', ..] && then is not ['/', '/' or '\\', ..] && !then.Any(char.IsControl) ? then : "/";

    private static IResult EnterAsync(HttpContext context, string? code, OneTimeLinks links, VisitorSessions sessions, WebParts parts)
    {
        if (parts.Owner is not { } owner || code is null || !links.Use(code)) return Results.Redirect("/sign-in?problem=link");
        SessionCookie.Give(context, sessions.Begin(owner));
        parts.TellLink(links.Make());
        return Results.Redirect("/");
    }

    private static async Task<IResult> SignInAsync(HttpContext context, MlflowServices services, VisitorSessions sessions, IAntiforgery antiforgery)
    {
        if (services.Access is not { } access || !await antiforgery.IsRequestValidAsync(context)) return Results.Redirect("/sign-in?problem=form");
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var then = Onward(form["then"]);
        var basic = $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($"{form["name"]}:{form["password"]}"))}";
        var (signIn, problem) = await access.SignIns.CheckAsync(basic, context.Connection.RemoteIpAddress?.ToString() ?? "", context.RequestAborted);
        if (signIn is null) return Results.Redirect($"/sign-in?problem={(problem == SignInProblem.ShutOut ? "shut-out" : "unknown")}&then={Uri.EscapeDataString(then)}");
        SessionCookie.Give(context, sessions.Begin(Visitor.Of(signIn)));
        return Results.Redirect(then);
    }

    private static async Task<IResult> SignOutAsync(HttpContext context, VisitorSessions sessions, IAntiforgery antiforgery)
    {
        if (!await antiforgery.IsRequestValidAsync(context)) return Results.Redirect("/");
        if (SessionCookie.Of(context) is { } identifier) sessions.End(identifier);
        SessionCookie.Take(context);
        return Results.Redirect("/sign-in?problem=out");
    }
}
