using Assay.Kernel.Capabilities;
using Assay.Server.Web;
using Assay.Server.Web.Visitors;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Assay.Server.Pages.Ledger;

/// <summary>Begins a verification of the log. It changes nothing in the home, so whoever may look may ask for it; one runs at a time.</summary>
internal static class VerificationRoute
{
    /// <summary>Where it is asked for.</summary>
    public const string Path = "/ledger/verification/begin";

    /// <summary>Declares the route.</summary>
    public static void MapVerification(this IEndpointRouteBuilder endpoints) => endpoints.MapPost(Path, (Delegate)BeginAsync).WithMetadata(PageRoute.Mark);

    private static async Task<IResult> BeginAsync(HttpContext context, WebParts parts, VerificationDesk desk, IAntiforgery antiforgery)
    {
        if (!await antiforgery.IsRequestValidAsync(context)) return Results.BadRequest();
        var visitor = VisitorClaims.VisitorOf(context.User)!;
        await desk.BeginAsync(parts.HomeOf(new VisitorAct(visitor, null, Duty.Look)), visitor.Name, context.RequestAborted);
        return Results.Redirect("/ledger/verification");
    }
}
