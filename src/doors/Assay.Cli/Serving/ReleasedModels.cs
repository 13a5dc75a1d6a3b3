using Assay.Inference.Models;
using Assay.Kernel;

namespace Assay.Cli.Serving;

/// <summary>Keeps what is loaded the same as what is released: a version that goes live is loaded within seconds, one that is taken back answers nobody any more.</summary>
/// <param name="repository">The models that are loaded.</param>
/// <param name="traffic">What is released.</param>
internal sealed class ReleasedModels(ModelRepository repository, ReleasedTraffic traffic)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>Follows the ledger until it is stopped.</summary>
    /// <param name="warn">Hears of what cannot be loaded.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task FollowAsync(Action<Problem> warn, TimeProvider clock, CancellationToken cancellation)
    {
        while (true)
        {
            if (await traffic.RefreshAsync(cancellation)) await SettleAsync(warn, cancellation);
            await Task.Delay(Pause, clock, cancellation);
        }
    }

    // What is new is loaded before what is old goes, so that no request meets nothing.
    private async Task SettleAsync(Action<Problem> warn, CancellationToken cancellation)
    {
        foreach (var (project, live) in traffic.Live)
        {
            var wanted = live.Answering.Select(ReleasedTraffic.VersionOf).ToArray();
            foreach (var version in wanted.Except(repository.VersionsOf(project)))
            {
                foreach (var problem in (await repository.LoadAsync(project, version, cancellation)).Problems) warn(problem);
            }
        }

        foreach (var project in repository.Names.ToArray())
        {
            var wanted = traffic.Live.TryGetValue(project, out var live) ? live.Answering.Select(ReleasedTraffic.VersionOf).ToArray() : [];
            foreach (var version in repository.VersionsOf(project).Except(wanted).ToArray()) await repository.UnloadAsync(project, version, cancellation);
        }
    }
}
