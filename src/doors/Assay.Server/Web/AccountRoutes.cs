using Assay.Mlflow;
using Assay.Server.Web.Visitors;
using Assay.Tracking.Access;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Assay.Server.Web;

/// <summary>What somebody changes of their own account: the password, which ends their other sessions, and the sessions themselves.</summary>
internal static class AccountRoutes
{
    /// <summary>Declares the routes.</summary>
    public static void MapAccount(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost("/account/password", (Delegate)SetPasswordAsync).WithMetadata(PageRoute.Mark);
        endpoints.MapPost("/account/sessions/end", (Delegate)EndSessionsAsync).WithMetadata(PageRoute.Mark);
    }

    private static async Task<IResult> SetPasswordAsync(HttpContext context, MlflowServices services, VisitorSessions sessions, IAntiforgery antiforgery, WebParts parts)
    {
        if (!await antiforgery.IsRequestValidAsync(context)) return Said("form");
        if (services.Access is not { } access || VisitorClaims.VisitorOf(context.User) is not { IsOwner: false } visitor) return Said("no-account");
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if ((string?)form["new"] is not { } wanted || wanted != (string?)form["again"]) return Said("differ");
        // Whoever found an open browser does not know it; their guesses count as guesses at the way in do.
        var (signIn, problem) = await access.SignIns.CheckAsync(SignInRoutes.BasicOf(visitor.Name, form["current"]), context.Connection.RemoteIpAddress?.ToString() ?? "", context.RequestAborted, isProgram: false);
        if (signIn is null || !ReferenceEquals(signIn.Grants, TokenScopes.All)) return Said(problem == SignInProblem.ShutOut ? "shut-out" : "current");
        var changed = await access.Users.SetPasswordAsync(visitor.Name, wanted, visitor.Person, context.RequestAborted);
        if (!changed.Succeeded) return Said("weak");
        var identifier = SessionCookie.Of(context)!;
        sessions.Keep(identifier, changed.Value);
        await EndAsync(sessions.EndOthers(visitor.Person, identifier), visitor, parts);
        return Said("password");
    }

    private static async Task<IResult> EndSessionsAsync(HttpContext context, VisitorSessions sessions, IAntiforgery antiforgery, WebParts parts)
    {
        if (!await antiforgery.IsRequestValidAsync(context) || VisitorClaims.VisitorOf(context.User) is not { } visitor) return Said("form");
        var name = (string?)(await context.Request.ReadFormAsync(context.RequestAborted))["session"];
        await EndAsync(sessions.EndOthers(visitor.Person, SessionCookie.Of(context), string.IsNullOrEmpty(name) ? null : name), visitor, parts);
        return Said("ended");
    }

    private static async Task EndAsync(int count, Visitor visitor, WebParts parts)
    {
        for (var i = 0; i < count && parts.Audit is { } audit && visitor.Person.Length > 0; i++) await audit.EndedAsync(visitor.Person, bySignOut: false, visitor.IsOwner, CancellationToken.None);
    }

    private static IResult Said(string what) => Results.Redirect($"/account?said={what}");
}
