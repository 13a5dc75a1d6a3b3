using System.Globalization;
using Assay.Server.Web;
using Microsoft.AspNetCore.Http;

namespace Assay.Server.Pages.Ledger;

/// <summary>While an index of a large log is made, pages that need it say how far that is, and ask again by themselves.</summary>
internal sealed class PreparationGate(RequestDelegate next, WebParts parts)
{
    // What is read within a few seconds is waited for.
    private const long ManyRecords = 20_000;
    private const long ManyOfEvidence = 5_000;

    private static readonly PathString[] OfEvidence = ["/evidence", "/standards"];

    private volatile bool _hasRecords;
    private volatile bool _hasEvidence;

    public async Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata is not { } metadata || metadata.GetMetadata<PageRoute>() is null || metadata.GetMetadata<PageIsOpenAttribute>() is not null) await next(context);
        else if (!_hasRecords && parts.Ledger is { } ledger && !(_hasRecords = await IsReadyAsync(context, "The index of records", await ledger.ProgressAsync(context.RequestAborted), ManyRecords))) return;
        else if (!_hasEvidence && parts.Evidence is { } evidence && OfEvidence.Any(path => context.Request.Path.StartsWithSegments(path)) && !(_hasEvidence = await IsReadyAsync(context, "The index of evidence", await evidence.ProgressAsync(context.RequestAborted), ManyOfEvidence))) return;
        else await next(context);
    }

    // Where it is not, the answer is written.
    private static async Task<bool> IsReadyAsync(HttpContext context, string name, (long Indexed, long Size) progress, long many)
    {
        if (progress.Size - progress.Indexed < many) return true;
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.Response.Headers.RetryAfter = "2";
        context.Response.Headers["Refresh"] = "2";
        context.Response.ContentType = "text/html; charset=utf-8";
        var words = string.Create(CultureInfo.InvariantCulture, $"{progress.Indexed:N0} of {progress.Size:N0} records are read.");
        await context.Response.WriteAsync($"""
            <!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><title>Being prepared · Assay</title></head>
            <body><main><h1>{name} is being made</h1><p role="status">{words} This happens once for a log, or a version of this program, that is new to the home; the page opens by itself when it is done.</p><p><progress max="{progress.Size}" value="{progress.Indexed}" aria-label="Records read"></progress></p></main></body></html>
            """, context.RequestAborted);
        return false;
    }
}
