using Microsoft.AspNetCore.Http;

namespace Assay.Server.Pages.Runs;

/// <summary>Parts of pages that ask again by themselves are answered a few at a time: where more ask, some are told to come later, and nobody else waits for them.</summary>
internal sealed class LiveGate(RequestDelegate next)
{
    /// <summary>The header by which a page's own script says that nobody asked for this.</summary>
    public const string Header = "Assay-Live";

    private const int AtOnce = 4;

    private int _answered;

    public async Task InvokeAsync(HttpContext context)
    {
        if (!context.Request.Headers.ContainsKey(Header))
        {
            await next(context);
            return;
        }

        try
        {
            if (Interlocked.Increment(ref _answered) <= AtOnce) await next(context);
            else (context.Response.StatusCode, context.Response.Headers.RetryAfter) = (StatusCodes.Status503ServiceUnavailable, "5");
        }
        finally
        {
            Interlocked.Decrement(ref _answered);
        }
    }
}
