using Assay.Kernel;
using Assay.Monitor.Windows;

namespace Assay.Monitor.Scheduling;

/// <summary>
/// Looks at windows of time as they end: once at the beginning, for what ended while nobody looked, and then a little after the end of each. A look that fails is told, and the next one
/// is not put off by it.
/// </summary>
/// <param name="plan">Windows of time.</param>
/// <param name="look">Looks: every window that has ended, and was not seen so yet, is put on record.</param>
/// <param name="clock">The clock.</param>
/// <param name="warn">Hears of what stands in the way.</param>
public sealed class MonitorSchedule(WindowPlan plan, Func<CancellationToken, Task<IReadOnlyList<Problem>>> look, TimeProvider clock, Action<Problem> warn) : IAsyncDisposable
{
    /// <summary>How long after the end of a window it is looked at: rows that were on their way have arrived.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromMinutes(5);

    private readonly CancellationTokenSource _stopping = new();
    private Task _looking = Task.CompletedTask;

    /// <summary>When the window that is looked at next has ended and its grace is over.</summary>
    public static DateTimeOffset NextAfter(DateTimeOffset now, WindowPlan plan) => plan.Around(now - Grace).To + Grace;

    /// <summary>Begins; what it meets is told to who hears of warnings.</summary>
    public void Begin() => _looking = RunAsync(_stopping.Token);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _looking;
        _stopping.Dispose();
    }

    private async Task RunAsync(CancellationToken cancellation)
    {
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        try
        {
            while (true)
            {
                await LookAsync(cancellation);
                var now = clock.GetUtcNow();
                await Task.Delay(NextAfter(now, plan) - now, clock, cancellation);
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // It was stopped.
        }
    }

    private async Task LookAsync(CancellationToken cancellation)
    {
        try
        {
            foreach (var problem in await look(cancellation)) warn(problem);
        }
        catch (Exception fault) when (!(fault is OperationCanceledException && cancellation.IsCancellationRequested))
        {
            // Whatever it is: a schedule that ended at one fault would leave the model unwatched.
            warn(fault is IProblemException told ? told.Problem : new Problem("monitor.look-failed", $"The windows could not be looked at: {fault.Message}", "They are looked at again when the next window ends; 'assay monitor run' looks now."));
        }
    }
}
