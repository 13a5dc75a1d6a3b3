using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Assay.Server.Telemetry;

/// <summary>What the server measured, for Prometheus.</summary>
internal static class MetricRoutes
{
    /// <summary>Declares <c>/metrics</c>.</summary>
    public static void MapMetrics(this IEndpointRouteBuilder endpoints, MetricTable table) => endpoints.MapGet("/metrics", context =>
    {
        context.Response.ContentType = PrometheusText.MediaType;
        return context.Response.WriteAsync(PrometheusText.Write(table.Read()), context.RequestAborted);
    });
}
