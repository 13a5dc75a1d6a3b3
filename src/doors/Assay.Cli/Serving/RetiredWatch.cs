using Assay.Inference.Models;
using Assay.Kernel;
using Assay.Predictions;

namespace Assay.Cli.Serving;

/// <summary>Takes a model away from a running server within seconds of the record that retires it: who asks for it then is told why.</summary>
/// <param name="repository">The models that are loaded.</param>
/// <param name="models">Knows which are retired.</param>
/// <param name="log">What is logged; null where nothing is.</param>
internal sealed class RetiredWatch(ModelRepository repository, ProjectModels models, IPredictionLog? log)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>Follows the ledger until it is stopped.</summary>
    /// <param name="warn">Hears of what was taken away.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="cancellation">Stops it.</param>
    public Task FollowAsync(Action<Problem> warn, TimeProvider clock, CancellationToken cancellation) =>
        SteadyTurns.RepeatAsync(stop => WithdrawAsync(warn, stop), Pause, warn, NotFollowed, clock, cancellation);

    private async Task WithdrawAsync(Action<Problem> warn, CancellationToken cancellation)
    {
        var reasons = await repository.WithdrawAsync(models.RefuseAsync, cancellation);
        foreach (var reason in reasons) warn(reason);
        // What it wrote of the running hour is let go too, so that it can be deleted.
        if (reasons.Count > 0 && log is not null) await log.CompactAsync(cancellation);
    }

    private static Problem NotFollowed(Exception fault) =>
        new("serve.retired-not-followed", $"Which models are retired could not be read: {fault.Message}", "It is tried again every second; see that the home can be read.");
}
