using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;

namespace Assay.Server.Hosting;

/// <summary>What holds behind a proxy. That browsers come by TLS is what the operator says, and no header: a header could be anybody's.</summary>
internal static class ProxyHosting
{
    private const string OneYear = "max-age=31536000";

    /// <summary>Takes the word of trusted proxies, and of nobody else, on where a client is: attempts to sign in are counted by that.</summary>
    public static void UseTrustedProxies(this IApplicationBuilder application, ServerOptions options)
    {
        if (options.TrustedProxies.IsEmpty) return;
        // Each proxy of a chain has to be one of them; the first address that is none is the client's.
        var forwarded = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor, ForwardLimit = null };
        forwarded.KnownProxies.Clear();
        forwarded.KnownIPNetworks.Clear();
        foreach (var proxy in options.TrustedProxies) forwarded.KnownIPNetworks.Add(proxy);
        application.UseForwardedHeaders(forwarded);
    }

    /// <summary>Has every request be one for the public address, once it was let through under a name of this server's: cookies are then for TLS alone, and links lead where browsers come from.</summary>
    public static void UsePublicAddress(this IApplicationBuilder application, ServerOptions options)
    {
        if (options.PublicAddress is not { } address) return;
        var host = HostString.FromUriComponent(address);
        application.Use((context, next) =>
        {
            (context.Request.Scheme, context.Request.Host) = (address.Scheme, host);
            if (context.Request.IsHttps) context.Response.Headers.StrictTransportSecurity = OneYear;
            return next(context);
        });
    }
}
