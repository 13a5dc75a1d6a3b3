using Assay.Kernel;
using Assay.Release.History;
using Assay.Release.Registry;
using Assay.Tracking.Outbox;

namespace Assay.Cli.Homes;

/// <summary>Makes up, as a server starts, for aliases of the registry that a release stated and was stopped before it moved.</summary>
internal static class AliasCompletion
{
    /// <summary>Completes them. What stands in the way is a warning, and the server starts all the same.</summary>
    /// <param name="home">The home, with the registry that is served.</param>
    /// <param name="workplace">Where the program runs.</param>
    /// <param name="relay">Tells the ledger first which aliases somebody moved since: those are left as they are.</param>
    /// <param name="warn">Hears of what was moved, and of what stands in the way.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task RunAsync(OpenedHome home, Workplace workplace, OutboxRelay relay, Action<Problem> warn, CancellationToken cancellation)
    {
        try
        {
            var history = await ReleaseHistory.ReadAsync(home.Store, cancellation);
            if (!history.Changes.Any(change => change.Change.Alias is not null)) return;
            await relay.DrainAsync(cancellation);
            var completed = await UnfinishedAliases.CompleteAsync(history, RegistryOfReleases.Of(home, workplace), cancellation);
            foreach (var move in completed.Value ?? []) warn(Moved(move));
            foreach (var problem in completed.Problems) warn(problem);
        }
        catch (Exception fault) when (fault is not (OutOfMemoryException or OperationCanceledException))
        {
            warn(new Problem("release.alias", $"Whether the registry's aliases are where the releases say could not be seen: {fault.Message}", "'assay release status' looks again."));
        }
    }

    private static Problem Moved(Release.Records.AliasMove move) =>
        new("release.alias-completed", $"A release had been stopped before it moved the alias '{move.Alias}' of the registered model '{move.Model}'; it was moved now.", "Nothing is left to do.") { Value = move.Version is { } version ? $"version {version}" : "away" };
}
