using Microsoft.AspNetCore.Http;

namespace Assay.Inference.Protocol;

/// <summary>The model that a path names.</summary>
internal static class ModelRoute
{
    public static string Name(HttpContext context) => (string)context.Request.RouteValues["model"]!;

    /// <summary>The version; null where the path has none.</summary>
    public static string? Version(HttpContext context) => context.Request.RouteValues["version"] as string;
}
