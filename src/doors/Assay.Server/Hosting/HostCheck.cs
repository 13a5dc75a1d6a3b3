using System.Net;
using Assay.Server.Errors;
using Microsoft.AspNetCore.Http;

namespace Assay.Server.Hosting;

/// <summary>
/// Refuses requests that name another host than this server: a web page whose name was made to point at loopback (DNS rebinding) would otherwise reach a server that trusts whoever is
/// on the machine. Also refuses what a browser sends for another site's page.
/// </summary>
internal sealed class HostCheck(RequestDelegate next, ServerOptions options)
{
    public Task InvokeAsync(HttpContext context)
    {
        SecurityHeaders.Set(context.Response.Headers);
        if (!IsOurs(context.Request.Host.Host)) return Refusal.WriteAsync(context, "PERMISSION_DENIED", $"This server is not asked for under the name '{context.Request.Host.Host}'. Start it with --allowed-host to allow it.", StatusCodes.Status403Forbidden);
        if (context.Request.Headers.Origin.Any(origin => !string.IsNullOrEmpty(origin) && !IsSameSite(origin, context.Request))) return Refusal.WriteAsync(context, "PERMISSION_DENIED", "Requests from pages of another site are refused.", StatusCodes.Status403Forbidden);
        return next(context);
    }

    private bool IsOurs(string host) =>
        IPAddress.TryParse(host.Trim('[', ']'), out _) || host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || options.Hosts.Any(allowed => allowed == "*" || allowed.Equals(host, StringComparison.OrdinalIgnoreCase));

    // Where browsers come by TLS, a page of the same name without it is another site: anybody on the way could have written it.
    private bool IsSameSite(string origin, HttpRequest request) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var page) && (options.PublicAddress is not { Scheme: "https" } known || page.Scheme == known.Scheme || page.Host != known.Host) && (page.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase) || options.Hosts.Contains(page.Host, StringComparer.OrdinalIgnoreCase));
}
