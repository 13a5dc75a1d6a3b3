using System.Collections.Immutable;
using Assay.Release.Asking;
using Assay.Release.Records;
using Assay.Release.Registry;

namespace Assay.Release.Showing;

/// <summary>Requests and what answers.</summary>
/// <param name="Requests">The requests, newest first.</param>
/// <param name="Live">What answers, by project and place.</param>
/// <param name="Outside">Changes that no granted request stands behind.</param>
public sealed record ShownReleases(ImmutableArray<AskedRelease> Requests, ImmutableArray<LiveVersion> Live, ImmutableArray<LiveVersion> Outside)
{
    /// <summary>Moves of the registry's aliases that no release stands behind.</summary>
    public ImmutableArray<MovedAlias> AliasesOutside { get; init; } = [];

    /// <summary>Moves of aliases that a release states and that were not made: it was stopped before.</summary>
    public ImmutableArray<AliasMove> AliasesUnfinished { get; init; } = [];
}
