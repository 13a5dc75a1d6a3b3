using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Assay.Server.Web.Visitors;

/// <summary>
/// The cookie that holds a session's identifier. Browsers share cookies between the ports of a machine, so that its name says which server's it is. Where browsers come by TLS, it is for TLS alone, and its name says so: a browser
/// takes a cookie of that name from nobody but this host itself, so that neither a neighbour's name nor a page without TLS plants another.
/// </summary>
internal static class SessionCookie
{
    /// <summary>The identifier that a request brings; null when it brings none.</summary>
    public static string? Of(HttpContext context) => context.Request.Cookies[NameOf(context)];

    /// <summary>Gives it to the browser, which shows it to no script and to no other site.</summary>
    public static void Give(HttpContext context, string identifier) => context.Response.Cookies.Append(NameOf(context), identifier, Options(context));

    /// <summary>Takes it away.</summary>
    public static void Take(HttpContext context) => context.Response.Cookies.Delete(NameOf(context), Options(context));

    private static string NameOf(HttpContext context) => context.Request.IsHttps
        ? string.Create(CultureInfo.InvariantCulture, $"__Host-assay-session-{context.Request.Host.Port ?? 443}")
        : string.Create(CultureInfo.InvariantCulture, $"assay-session-{context.Connection.LocalPort}");

    private static CookieOptions Options(HttpContext context) => new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, IsEssential = true, Path = "/" };
}
