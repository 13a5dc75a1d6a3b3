using Assay.Mlflow;
using Assay.Server.Access;
using Assay.Tracking;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Assay.Server.Health;

/// <summary>Whether the server is well: for probes and for people.</summary>
internal static class HealthRoutes
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Declares <c>/health</c> (the process answers), <c>/health/ready</c> (so does its store) and <c>/version</c>.</summary>
    public static void MapHealth(this IEndpointRouteBuilder endpoints, ITrackingStore store)
    {
        endpoints.MapGet("/health", context => WriteAsync(context, "OK")).WithMetadata(OpenToEverybody.Mark);
        endpoints.MapGet("/version", context => WriteAsync(context, MlflowApi.Version));
        endpoints.MapGet("/health/ready", async context =>
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
            patience.CancelAfter(Patience);
            await store.CheckAsync(patience.Token);
            await WriteAsync(context, "OK");
        }).WithMetadata(OpenToEverybody.Mark);
    }

    private static Task WriteAsync(HttpContext context, string text)
    {
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(text, context.RequestAborted);
    }
}
