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

    /// <summary>Follows the ledger until it is stopped.</summary>
    /// <param name="warn">Hears of what cannot be loaded.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task FollowAsync(Action<Problem> warn, TimeProvider clock, CancellationToken cancellation)
    {
        // What was live when the server started is loaded too: a share of the traffic, or a shadow, is one version of two.
        await SettleAsync(warn, cancellation);
        while (true)
        {
            await LookAsync(warn, cancellation);
            await Task.Delay(Pause, clock, cancellation);
        }
    }

    private async Task LookAsync(Action<Problem> warn, CancellationToken cancellation)
    {
        try
        {
            if (await canary.CheckAsync(cancellation) | await traffic.RefreshAsync(cancellation)) await SettleAsync(warn, cancellation);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // Whatever it is: a server that no longer follows would go on answering with what was taken back.
            warn(fault is IProblemException told ? told.Problem : new Problem("serve.not-followed", $"What is released could not be read, or a change could not be written: {fault.Message}", "It is tried again at once; see that the home's disk has room and can be written to."));
        }
    }

    // What is new is loaded before what is old goes, so that no request meets nothing.
    private async Task SettleAsync(Action<Problem> warn, CancellationToken cancellation)
    {
        foreach (var (project, live) in traffic.Live)
        {
            var wanted = live.Loaded.Select(ReleasedTraffic.VersionOf).ToArray();
            foreach (var version in wanted.Except(repository.VersionsOf(project)))
            {
                foreach (var problem in (await repository.LoadAsync(project, version, cancellation)).Problems)
                {
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
    }
}
