using Assay.Server.Web;
using Assay.Server.Web.Visitors;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;

namespace Assay.Server.Pages.Verify;

/// <summary>Takes a bundle: through a temporary file that is gone when it was read, verified in the request, and then held for the session.</summary>
internal static class VerifyRoutes
{
    /// <summary>Where the page is, and the form is sent to.</summary>
    public const string Path = "/verify";

    /// <summary>Where the bundle is taken away.</summary>
    public const string Forget = "/verify/forget";

    private const long AroundIt = 1 << 20;

    /// <summary>Declares the routes.</summary>
    public static void MapVerify(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost("/verify/bundle", (Delegate)TakeAsync).WithMetadata(PageRoute.Mark);
        endpoints.MapPost(Forget, (Delegate)ForgetAsync).WithMetadata(PageRoute.Mark);
    }

    private static async Task<IResult> TakeAsync(HttpContext context, BundleDesk desk, IAntiforgery antiforgery)
    {
        if (context.Request.ContentLength > UploadedBundle.MostBytes + AroundIt) return Said("too-large");
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = UploadedBundle.MostBytes + AroundIt;
        context.Features.Set<IFormFeature>(new FormFeature(context.Request, new FormOptions { MultipartBodyLengthLimit = UploadedBundle.MostBytes, MemoryBufferThreshold = 64 << 10, ValueCountLimit = 16, ValueLengthLimit = 64 << 10 }));
        try
        {
            if (!await antiforgery.IsRequestValidAsync(context)) return Said("form");
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            return form.Files.GetFile("bundle") is { Length: > 0 } file ? await VerifyAsync(context, desk, file, form) : Said("no-file");
        }
        catch (Exception fault) when (fault is InvalidDataException or BadHttpRequestException)
        {
            return Said("too-large");
        }
        catch (IOException)
        {
            return Said("no-room");
        }
    }

    private static async Task<IResult> VerifyAsync(HttpContext context, BundleDesk desk, IFormFile file, IFormCollection form)
    {
        await desk.Turn.WaitAsync(context.RequestAborted);
        try
        {
            var held = await UploadedBundle.VerifyAsync(file, form["pins"].ToString(), form["log-key"].ToString(), context.RequestAborted);
            if (!held.Succeeded) return Said(held.Problems.Any(problem => problem.Code == "verify.too-large") ? "too-large" : "trust");
            desk.Hold(SessionCookie.Of(context)!, held.Value);
            return Results.Redirect(Path);
        }
        finally
        {
            desk.Turn.Release();
        }
    }

    private static async Task<IResult> ForgetAsync(HttpContext context, BundleDesk desk, IAntiforgery antiforgery)
    {
        if (await antiforgery.IsRequestValidAsync(context)) desk.Drop(SessionCookie.Of(context)!);
        return Results.Redirect(Path);
    }

    private static IResult Said(string problem) => Results.Redirect($"{Path}?problem={problem}");
}
