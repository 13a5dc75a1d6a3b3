using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace Assay.Server.Web.Assets;

/// <summary>The files that pages load: the style sheet, and the script that follows links without loading pages anew and connects the parts that stay live.</summary>
internal static class WebAssets
{
    private const string Forever = "public, max-age=31536000, immutable";
    private const string Css = "text/css; charset=utf-8";
    private const string Script = "text/javascript; charset=utf-8";

    // Read and compressed when the first page is asked for: a server that only tracks never does it.
    private static readonly Lazy<Dictionary<string, WebAsset>> All = new(() => new[] { WebAsset.Read("web.css", Css, "parts.css"), WebAsset.Read("web.js", Script, "parts.js", "drawn.js", "upload.js"), WebAsset.Read("blazor.web.js", Script), WebAsset.Read("icon.svg", "image/svg+xml") }.ToDictionary(asset => asset.Name, StringComparer.Ordinal));

    /// <summary>The address of a file, which changes with its bytes and may therefore be kept for ever.</summary>
    public static string AddressOf(string name) => name == "blazor.web.js" ? "/_framework/blazor.web.js" : $"/assets/{All.Value[name].Tag}/{name}";

    /// <summary>Declares the routes.</summary>
    public static void MapWebAssets(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/assets/{tag}/{name}", (HttpContext context, string name) => SendAsync(context, name, Forever)).WithMetadata(Access.OpenToEverybody.Mark);
        endpoints.MapGet("/_framework/blazor.web.js", context => SendAsync(context, "blazor.web.js", "no-cache")).WithMetadata(Access.OpenToEverybody.Mark);
    }

    private static Task SendAsync(HttpContext context, string name, string caching)
    {
        if (!All.Value.TryGetValue(name, out var asset))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        var (headers, tag) = (context.Response.Headers, $"\"{asset.Tag}\"");
        (headers.CacheControl, headers.ETag, headers.Vary, headers.ContentType) = (caching, tag, HeaderNames.AcceptEncoding, asset.Type);
        if (context.Request.Headers.IfNoneMatch.Contains(tag))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        var (bytes, encoding) = FormFor(context.Request.Headers.AcceptEncoding.ToString(), asset);
        if (encoding is not null) headers.ContentEncoding = encoding;
        headers.ContentLength = bytes.Length;
        return context.Response.Body.WriteAsync(bytes, context.RequestAborted).AsTask();
    }

    private static (byte[] Bytes, string? Encoding) FormFor(string accepted, WebAsset asset) =>
        accepted.Contains("br", StringComparison.Ordinal) ? (asset.Brotli, "br") : accepted.Contains("gzip", StringComparison.Ordinal) ? (asset.Gzip, "gzip") : (asset.Plain, null);
}
