using Microsoft.AspNetCore.Http;

namespace Assay.Server.Web;

/// <summary>What a page may load and run: what this server sends, and nothing that stands in the page itself.</summary>
internal static class PageHeaders
{
    private const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'self'; form-action 'self'; base-uri 'self'; frame-ancestors 'none'";

    /// <summary>Sets them in place of what holds for everything else.</summary>
    public static void Set(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = Policy;
        (headers.CacheControl, headers.Pragma) = ("no-cache, no-store", "no-cache");
        // Without a referrer of its own a browser says of a form only that it comes from nowhere, and it would be refused as another site's.
        headers["Referrer-Policy"] = "same-origin";
        // A window of another site that opened this one, or that this one opened, has no hold of it.
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
    }
}
