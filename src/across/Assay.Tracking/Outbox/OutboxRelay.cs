using Assay.Kernel;
using Assay.Ledger.Records;

namespace Assay.Tracking.Outbox;

/// <summary>
/// Tells the ledger what waits in the outbox: signs, appends, and only then takes it out. Stopped in between, it tells the same again, and the ledger keeps it once:
/// an entry's key is the store's identifier and the entry's number.
/// </summary>
/// <param name="outbox">What waits.</param>
/// <param name="append">Signs for a person, who is null for nobody who signed in, and appends; what stands in the ledger under its key already is left as it is.</param>
/// <param name="clock">Times the pause after a failure.</param>
/// <param name="warn">Hears of what fails; the entries stay.</param>
public sealed class OutboxRelay(IOutbox outbox, Func<string?, IReadOnlyList<RecordDraft>, CancellationToken, Task> append, TimeProvider clock, Action<Problem> warn)
{
    private const int MostAtOnce = 256;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    /// <summary>Tells what waits, and what comes, until it is stopped.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await DrainAsync(stop);
                await outbox.ChangedAsync(stop);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault) when (fault is not OutOfMemoryException)
            {
                warn(Failed(fault));
                await Task.Delay(Pause, clock, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <summary>Tells all that waits now.</summary>
    /// <returns>How many entries it told.</returns>
    public async Task<int> DrainAsync(CancellationToken cancellation = default)
    {
        var told = 0;
        while (await outbox.WaitingAsync(MostAtOnce, cancellation) is { Count: > 0 } waiting)
        {
            var store = await outbox.StoreIdAsync(cancellation);
            foreach (var group in waiting.GroupBy(entry => entry.Entry.Person)) await AppendAsync(store, group.Key, [.. group], cancellation);
            await outbox.ToldAsync([.. waiting.Select(entry => entry.Number)], cancellation);
            told += waiting.Count;
        }

        return told;
    }

    private async Task AppendAsync(string store, string? person, WaitingEntry[] entries, CancellationToken cancellation)
    {
        var drafts = entries.Select(entry => Kind(entry).Draft(entry.Entry.Body, $"tracking/{store}/{entry.Number}"));
        await append(person, [.. drafts], cancellation);
    }

    private static TrackingRecordKind Kind(WaitingEntry entry) => TrackingRecords.Kinds.TryGetValue(entry.Entry.Kind, out var kind)
        ? kind
        : throw new InvalidOperationException($"The outbox holds an entry of the kind {entry.Entry.Kind}, which this version does not know. Start the version that wrote it.");

    private static Problem Failed(Exception fault) =>
        new("tracking.not-told", "What happened is kept, and the ledger could not be told of it yet.", "See to what the value says; it is tried again every few seconds.") { Value = fault.Message };
}
