using Assay.Inference.Models;
using Assay.Kernel;

namespace Assay.Cli.Serving;

/// <summary>Keeps what is loaded the same as what is released: a version that goes live is loaded within seconds, one that is taken back answers nobody any more.</summary>
/// <param name="repository">The models that are loaded.</param>
/// <param name="traffic">What is released.</param>
/// <param name="canary">Hears of what cannot be loaded, and moves the traffic by itself.</param>
internal sealed class ReleasedModels(ModelRepository repository, ReleasedTraffic traffic, ServedCanary canary)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LoadAgain = TimeSpan.FromMinutes(1);

    // When what is loaded has to be made the same as what is released; null where it is.
    private DateTimeOffset? _settleAt = DateTimeOffset.MinValue;

    /// <summary>Follows the ledger until it is stopped. What was live when the server started is loaded too: a share of the traffic, or a shadow, is one version of two.</summary>
    /// <param name="warn">Hears of what cannot be loaded.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="cancellation">Stops it.</param>
    public Task FollowAsync(Action<Problem> warn, TimeProvider clock, CancellationToken cancellation) =>
        SteadyTurns.RepeatAsync(stop => LookAsync(warn, clock, stop), Pause, warn, NotFollowed, clock, cancellation);

    // A change is seen once: that it has to be settled is kept until it was.
    private async Task LookAsync(Action<Problem> warn, TimeProvider clock, CancellationToken cancellation)
    {
        if (await traffic.RefreshAsync(cancellation)) _settleAt = DateTimeOffset.MinValue;
        if (await canary.CheckAsync(cancellation))
        {
            _settleAt = DateTimeOffset.MinValue;
            await traffic.RefreshAsync(cancellation);
        }

        if (_settleAt is { } due && due <= clock.GetUtcNow()) _settleAt = await SettleAsync(warn, cancellation) ? null : clock.GetUtcNow() + LoadAgain;
    }

    private static Problem NotFollowed(Exception fault) =>
        new("serve.not-followed", $"What is released could not be read, or a change could not be written: {fault.Message}", "It is tried again at once; see that the home's disk has room and can be written to.");

    // What is new is loaded before what is old goes, so that no request meets nothing. Answers whether all could be loaded.
    private async Task<bool> SettleAsync(Action<Problem> warn, CancellationToken cancellation)
    {
        var isWhole = true;
        foreach (var (project, live) in traffic.Live)
        {
            var wanted = live.Loaded.Select(ReleasedTraffic.VersionOf).ToArray();
            foreach (var version in wanted.Except(repository.VersionsOf(project)))
            {
                foreach (var problem in (await repository.LoadAsync(project, version, cancellation)).Problems)
                {
                    isWhole = false;
                    warn(problem);
                    canary.CannotLoad(project, version, problem);
                }
            }
        }

        foreach (var project in repository.Names.ToArray())
        {
            var wanted = traffic.Live.TryGetValue(project, out var live) ? live.Loaded.Select(ReleasedTraffic.VersionOf).ToArray() : [];
            foreach (var version in repository.VersionsOf(project).Except(wanted).ToArray()) await repository.UnloadAsync(project, version, cancellation);
        }

        return isWhole;
    }
}
