using Assay.Server.Errors;
using Microsoft.AspNetCore.Http;

namespace Assay.Server.Hosting;

/// <summary>
/// Refuses a request that says the length of its body in two ways, and closes the connection: a proxy before this server may go by the other way, and see another request in the same bytes
/// (RFC 9112, section 6.3).
/// </summary>
internal sealed class FramingCheck(RequestDelegate next)
{
    // The server goes by Transfer-Encoding, and keeps the length that was said besides under this name.
    private const string OtherLength = "X-Content-Length";

    public Task InvokeAsync(HttpContext context)
    {
        if (context.Request.Headers.TransferEncoding.Count == 0 || !context.Request.Headers.ContainsKey(OtherLength)) return next(context);
        context.Response.Headers.Connection = "close";
        return Refusal.WriteAsync(context, "BAD_REQUEST", "The request has both a Content-Length and a Transfer-Encoding. Send one of them.", StatusCodes.Status400BadRequest);
    }
}
