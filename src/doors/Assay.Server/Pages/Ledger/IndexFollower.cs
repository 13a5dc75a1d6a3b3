using Assay.Server.Web;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Assay.Server.Pages.Ledger;

/// <summary>Keeps the indexes of the log up to date while the server runs, so that nobody who opens a page waits for what was written before.</summary>
internal sealed partial class IndexFollower(WebParts parts, ILogger<IndexFollower> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        var records = parts.Ledger is { } ledger ? new FollowedIndex(ledger.CatchUpAsync, ledger.ProgressAsync) : null;
        try
        {
            await Task.WhenAll(new[] { records, parts.Evidence }.OfType<FollowedIndex>().Select(index => Task.Run(() => FollowAsync(index, stoppingToken), stoppingToken)));
        }
        catch (OperationCanceledException)
        {
            // The server stops.
        }
    }

    private async Task FollowAsync(FollowedIndex index, CancellationToken stoppingToken)
    {
        while (true)
        {
            try
            {
                await index.CatchUpAsync(stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                // What stands in the way is met again by whoever opens a page, who is told.
                Behind(log, fault);
            }

            await Task.Delay(Pause, parts.Clock, stoppingToken);
        }
    }

    [LoggerMessage(LogLevel.Warning, "An index of the log could not be brought up to date.")]
    private static partial void Behind(ILogger log, Exception fault);
}
