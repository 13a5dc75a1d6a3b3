using Assay.Mlflow;
using Assay.Mlflow.Artifacts;
using Assay.Server.Web;
using Assay.Server.Web.Visitors;
using Assay.Tracking.Artifacts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Assay.Server.Pages.Runs;

/// <summary>Sends a file of a run to whoever may see the run: always to be kept, never to be shown as a page of this server.</summary>
internal static class RunFiles
{
    /// <summary>Where a file of a run is.</summary>
    public static string Address(string runId, string path) => $"{RunPage.AddressOf(runId)}/files/{string.Join('/', path.Split('/').Select(Uri.EscapeDataString))}";

    /// <summary>Declares the route.</summary>
    public static void MapRunFiles(this IEndpointRouteBuilder endpoints) => endpoints.MapGet("/runs/{id}/files/{**path}", (Delegate)SendAsync).WithMetadata(PageRoute.Mark);

    private static async Task SendAsync(HttpContext context, string id, string path, MlflowServices services)
    {
        var readable = await ReadableExperiments.ReadAsync(services, VisitorClaims.VisitorOf(context.User), context.RequestAborted);
        var entry = await readable.FindAsync(id, context.RequestAborted) is { } run && ArtifactUri.PathOf(run.ArtifactUri) is { } folder && ArtifactPath.File(path) is { Succeeded: true, Value: var file }
            ? await services.Store.Artifacts.FindAsync($"{folder}/{file}", context.RequestAborted) : null;
        if (entry is null || services.Content is not { } content) context.Response.StatusCode = StatusCodes.Status404NotFound;
        else await FileReply.WriteAsync(context, content, entry);
    }
}
