using Microsoft.AspNetCore.Http;

namespace Assay.Server.Hosting;

/// <summary>What every answer tells browsers: take the type as it is said, show the answer in nobody's frame, run nothing of it, and tell nobody where a link was followed from.</summary>
internal static class SecurityHeaders
{
    private const string Policy = "default-src 'none'; frame-ancestors 'none'";

    /// <summary>Sets them; a page that needs more says so itself.</summary>
    public static void Set(IHeaderDictionary headers)
    {
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers.ContentSecurityPolicy = Policy;
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
    }
}
