using System.Globalization;
using Assay.Ledger.Index;
using Assay.Server.Web;
using Microsoft.AspNetCore.Http;

namespace Assay.Server.Pages.Ledger;

/// <summary>While the index of a large log is made for the first time, pages say how far that is, and ask again by themselves.</summary>
internal sealed class PreparationGate(RequestDelegate next, WebParts parts)
{
    private const long Many = 20_000;

    private volatile bool _isReady;

    public async Task InvokeAsync(HttpContext context)
    {
        if (_isReady || parts.Ledger is not { } ledger || context.GetEndpoint()?.Metadata is not { } metadata || metadata.GetMetadata<PageRoute>() is null || metadata.GetMetadata<PageIsOpenAttribute>() is not null) await next(context);
        else await PrepareAsync(context, ledger);
    }

    private async Task PrepareAsync(HttpContext context, IndexedLedger ledger)
    {
        var (indexed, size) = await ledger.ProgressAsync(context.RequestAborted);
        if (size - indexed < Many)
        {
            _isReady = true;
            await next(context);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.Response.Headers.RetryAfter = "2";
        context.Response.Headers["Refresh"] = "2";
        context.Response.ContentType = "text/html; charset=utf-8";
        var words = string.Create(CultureInfo.InvariantCulture, $"{indexed:N0} of {size:N0} records are read.");
        await context.Response.WriteAsync($"""
            <!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><title>Being prepared · Assay</title></head>
            <body><main><h1>The index of records is being made</h1><p role="status">{words} This happens once for a log that is new to this server; the page opens by itself when it is done.</p><p><progress max="{size}" value="{indexed}" aria-label="Records read"></progress></p></main></body></html>
            """, context.RequestAborted);
    }
}
