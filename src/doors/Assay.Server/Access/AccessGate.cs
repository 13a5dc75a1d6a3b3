using System.Runtime.CompilerServices;
using Assay.Mlflow.Wire;
using Assay.Server.Errors;
using Assay.Server.Telemetry;
using Assay.Server.Web;
using Assay.Tracking;
using Assay.Tracking.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Assay.Server.Access;

/// <summary>Lets in who signs in, to what they may do. Everything else is refused: a route that says nothing of itself too.</summary>
internal sealed class AccessGate(RequestDelegate next, AccessServices access, ITrackingStore store)
{
    private static readonly ResourceNeed Open = RouteNeeds.Look with { };
    private readonly PermissionCheck _permissions = new(store);
    private readonly ConditionalWeakTable<Endpoint, ResourceNeed> _needs = [];

    public Task InvokeAsync(HttpContext context)
    {
        var need = context.GetEndpoint() is { } endpoint ? _needs.GetValue(endpoint, NeedOf) : RouteNeeds.Look;
        if (ReferenceEquals(need, Open)) return next(context);
        if (context.Request.Headers.Authorization is not [{ Length: > 0 } authorization]) return UnauthenticatedAsync(context, "Send a name and a password (HTTP Basic), or a token (Bearer).");
        return LetInAsync(context, need, authorization);
    }

    /// <summary>What an endpoint asks of whoever calls it.</summary>
    internal static ResourceNeed NeedOf(Endpoint endpoint)
    {
        // Pages have a gate of their own, by sessions.
        if (endpoint.Metadata.GetMetadata<OpenToEverybody>() is not null || endpoint.Metadata.GetMetadata<PageRoute>() is not null) return Open;
        // What routing makes up itself, for methods that a route does not have, and what answers that there is nothing: both do nothing.
        if (endpoint is not RouteEndpoint route || endpoint.Metadata.GetMetadata<NothingThere>() is not null) return RouteNeeds.Look;
        var methods = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods;
        return (methods is [var method] ? RouteNeeds.Find(method, route.RoutePattern.RawText ?? "") : null) ?? RouteNeeds.Admin;
    }

    private async Task LetInAsync(HttpContext context, ResourceNeed need, string authorization)
    {
        var (signIn, problem) = await access.SignIns.CheckAsync(authorization, context.Connection.RemoteIpAddress?.ToString() ?? "", context.RequestAborted);
        if (signIn is null)
        {
            ServerMeter.Refusals.Add(1, new KeyValuePair<string, object?>("reason", problem switch { SignInProblem.ShutOut => "shut-out", SignInProblem.Expired => "expired", _ => "unknown" }));
            await UnauthenticatedAsync(context, Why(problem));
            return;
        }

        context.Items[MlflowCall.SignInItem] = signIn;
        context.Items[MlflowCall.PersonItem] = signIn.User.Person;
        switch (await _permissions.DecideAsync(context, signIn, need))
        {
            case true:
                await next(context);
                break;
            case false:
                ServerMeter.Denials.Add(1);
                await Refusal.WriteAsync(context, "PERMISSION_DENIED", Why(signIn, need), StatusCodes.Status403Forbidden);
                break;
            default:
                await Refusal.WriteAsync(context, "BAD_REQUEST", "Malformed request body: it is not JSON.", StatusCodes.Status400BadRequest);
                break;
        }
    }

    private static string Why(SignInProblem problem) => problem switch
    {
        SignInProblem.ShutOut => "Too many attempts failed; none is looked at for some minutes.",
        SignInProblem.Expired => "The time of this token is over: make another on the page Account.",
        _ => "There is no such name with this password, and no such token.",
    };

    // "Permission denied" is what clients look for; what follows tells a person whose token it is that stands in the way.
    private static string Why(SignIn signIn, ResourceNeed need) =>
        signIn.Grants.In(need.Area) is { } reach && reach >= need.Scope ? "Permission denied." : $"Permission denied. This token is for {signIn.Grants} only, and the request needs one for {Word(need)}.";

    private static string Word(ResourceNeed need) => need switch
    {
        { Area: TokenArea.Keys } => "keys",
        { Scope: TokenScope.Admin } => "admin",
        { Area: TokenArea.Predict } => "predict",
        { Scope: TokenScope.Read } => "tracking:read",
        _ => "tracking:write",
    };

    private static Task UnauthenticatedAsync(HttpContext context, string why)
    {
        context.Response.Headers.WWWAuthenticate = "Basic realm=\"assay\", charset=\"UTF-8\"";
        return Refusal.WriteAsync(context, "UNAUTHENTICATED", $"You are not authenticated. {why}", StatusCodes.Status401Unauthorized);
    }
}
