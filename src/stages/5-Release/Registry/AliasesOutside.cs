using Assay.Release.Records;

namespace Assay.Release.Registry;

/// <summary>Which moves of aliases no release stands behind.</summary>
public static class AliasesOutside
{
    /// <summary>The moves of aliases that belong to releases, and that no change of a release states. Each change explains one move.</summary>
    /// <param name="moved">The moves on record, oldest first.</param>
    /// <param name="places">Projects and environments in which something was released or asked for.</param>
    /// <param name="changes">The changes that count.</param>
    public static IEnumerable<MovedAlias> Of(IEnumerable<MovedAlias> moved, IReadOnlySet<(string Project, string Environment)> places, IEnumerable<ReleaseChange> changes)
    {
        var stated = changes.Select(change => change.Alias).OfType<AliasMove>().ToList();
        foreach (var move in moved.Where(move => places.Contains((move.Move.Model, move.Move.Alias))))
            if (!stated.Remove(move.Move)) yield return move;
    }
}
