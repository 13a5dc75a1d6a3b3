using Assay.Inference.Models;
using Assay.Kernel;

namespace Assay.Cli.Serving;

/// <summary>Takes a model away from a running server within seconds of the record that retires it: who asks for it then is told why.</summary>
/// <param name="repository">The models that are loaded.</param>
/// <param name="models">Knows which are retired.</param>
internal sealed class RetiredWatch(ModelRepository repository, ProjectModels models)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>Follows the ledger until it is stopped.</summary>
    /// <param name="warn">Hears of what was taken away.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task FollowAsync(Action<Problem> warn, TimeProvider clock, CancellationToken cancellation)
    {
        while (true)
        {
            foreach (var reason in await repository.WithdrawAsync(models.RefuseAsync, cancellation)) warn(reason);
            await Task.Delay(Pause, clock, cancellation);
        }
    }
}
