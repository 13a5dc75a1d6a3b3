using System.Text;
using Assay.Mlflow;
using Assay.Server.Web.Visitors;
using Assay.Tracking.Access;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Assay.Server.Web;

/// <summary>The way in and out: a one-time link for the owner of a home, a name and a password where people have accounts. Each is on record.</summary>
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

    private static async Task<IResult> EnterAsync(HttpContext context, string? code, OneTimeLinks links, SessionStart start, WebParts parts)
    {
        // No attempt is counted or shut out here: the owner's link always works, and nobody guesses 32 random bytes.
        if (parts.Owner is not { } owner || code is null || !links.Use(code)) return Results.Redirect("/sign-in?problem=link");
        await start.BeginAsync(context, owner, null, SignInManner.Link);
        parts.TellLink(links.Make());
        return Results.Redirect("/");
    }

    private static async Task<IResult> SignInAsync(HttpContext context, MlflowServices services, SessionStart start, IAntiforgery antiforgery)
    {
        if (services.Access is not { } access || !await antiforgery.IsRequestValidAsync(context)) return Results.Redirect("/sign-in?problem=form");
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var then = Onward(form["then"]);
        var (signIn, problem) = await access.SignIns.CheckAsync(BasicOf(form["name"], form["password"]), context.Connection.RemoteIpAddress?.ToString() ?? "", context.RequestAborted, isProgram: false);
        // A token is for programs: it opens no pages, however it is sent.
        if (signIn is null || !ReferenceEquals(signIn.Grants, TokenScopes.All)) return Results.Redirect($"/sign-in?problem={(problem == SignInProblem.ShutOut ? "shut-out" : "unknown")}&then={Uri.EscapeDataString(then)}");
        await start.BeginAsync(context, Visitor.Of(signIn), signIn.User, SignInManner.Password);
        return Results.Redirect(then);
    }

    /// <summary>A name and a password as HTTP has them.</summary>
    public static string BasicOf(string? name, string? password) => $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($"{name}:{password}"))}";

    private static async Task<IResult> SignOutAsync(HttpContext context, VisitorSessions sessions, IAntiforgery antiforgery, WebParts parts)
    {
        if (!await antiforgery.IsRequestValidAsync(context)) return Results.Redirect("/");
        if (SessionCookie.Of(context) is { } identifier && sessions.Find(identifier) is { } visitor && sessions.EndOne(identifier) && parts.Audit is { } audit && visitor.Person.Length > 0)
            await audit.EndedAsync(visitor.Person, bySignOut: true, visitor.IsOwner, CancellationToken.None);
        SessionCookie.Take(context);
        return Results.Redirect("/sign-in?problem=out");
    }
}
