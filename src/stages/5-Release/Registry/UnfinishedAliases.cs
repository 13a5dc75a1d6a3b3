using Assay.Kernel;
using Assay.Ledger.Records;
using Assay.Release.History;
using Assay.Release.Records;

namespace Assay.Release.Registry;

/// <summary>
/// Aliases that a release stated and did not come to move: whoever made the change was stopped between its record and the move. What somebody moved since is theirs, and shown as such.
/// </summary>
public static class UnfinishedAliases
{
    /// <summary>The moves that are missing.</summary>
    /// <param name="history">What is on record.</param>
    /// <param name="aliases">The registry.</param>
    /// <param name="cancellation">Stops looking.</param>
    public static async Task<IReadOnlyList<AliasMove>> FindAsync(ReleaseHistory history, RegistryAliases aliases, CancellationToken cancellation)
    {
        var stated = Stated(history).ToArray();
        if (stated.Length == 0) return [];
        var moved = await aliases.Moved(cancellation);
        var missing = new List<AliasMove>();
        foreach (var (at, move) in stated)
        {
            if (await aliases.Current(move.Model, move.Alias, cancellation) is not { } current || current == move) continue;
            if (!moved.Any(each => each.At >= at && each.Move.Model == move.Model && each.Move.Alias == move.Alias)) missing.Add(move);
        }

        return missing;
    }

    /// <summary>Makes up for them.</summary>
    /// <returns>What was moved; the first fault, if one could not be.</returns>
    public static async Task<Outcome<IReadOnlyList<AliasMove>>> CompleteAsync(ReleaseHistory history, RegistryAliases aliases, CancellationToken cancellation)
    {
        var missing = await FindAsync(history, aliases, cancellation);
        foreach (var move in missing)
            if (await aliases.Move(move, cancellation) is { Succeeded: false } failed) return Outcome<IReadOnlyList<AliasMove>>.Failed(failed.Problems);
        return Outcome<IReadOnlyList<AliasMove>>.Success(missing);
    }

    // Of each place the newest change alone says where its alias belongs.
    private static IEnumerable<(DateTimeOffset At, AliasMove Move)> Stated(ReleaseHistory history) =>
        history.Changes.Where(change => change.Entry.Context == RecordContext.Live).GroupBy(change => (change.Entry.Project, change.Change.Environment)).Select(place => place.Last())
            .Where(change => change.Change.Alias is not null).Select(change => (change.Entry.At, change.Change.Alias!));
}
