using Assay.Server.Web;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Assay.Server.Pages.Ledger;

/// <summary>Keeps the index of records up to date while the server runs, so that nobody who opens a page waits for what was written before.</summary>
internal sealed partial class IndexFollower(WebParts parts, ILogger<IndexFollower> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (parts.Ledger is not { } ledger) return;
        await Task.Yield();
        try
        {
            while (true)
            {
                await FollowAsync(() => ledger.CatchUpAsync(stoppingToken));
                await Task.Delay(Pause, parts.Clock, stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The server stops.
        }
    }

    // What stands in the way is met again by whoever opens a page, who is told.
    private async Task FollowAsync(Func<Task> catchUp)
    {
        try
        {
            await catchUp();
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            Behind(log, fault);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The index of records could not be brought up to date.")]
    private static partial void Behind(ILogger log, Exception fault);
}
