using System.Collections.Immutable;
using Assay.Release.Records;
using Assay.Release.Registry;

namespace Assay.Release.Showing;

/// <summary>What answers somewhere.</summary>
/// <param name="Project">The project.</param>
/// <param name="Environment">Where.</param>
/// <param name="Model">SHA-256 of the version's file; null where nothing answers.</param>
/// <param name="Share">Its share of the traffic, in percent.</param>
/// <param name="Before">The version that answers the rest; null where there is none.</param>
/// <param name="Since">Since when, as the record states it.</param>
/// <param name="Request">The request that it went live by.</param>
/// <param name="Record">The record of the change.</param>
/// <param name="Leaf">Its leaf in the log.</param>
/// <param name="IsRehearsal">Whether it is a rehearsal.</param>
public sealed record LiveVersion(string Project, string Environment, string? Model, int Share, string? Before, DateTimeOffset Since, string? Request, string Record, long Leaf, bool IsRehearsal)
{
    /// <summary>What a server saw that made the change by itself; null where a person made it.</summary>
    public AutomaticChange? Automatic { get; init; }

    /// <summary>Changes that somebody stated there since, up to the time that is asked about, and that no granted request stands behind.</summary>
    public ImmutableArray<LiveVersion> Outside { get; init; } = [];

    /// <summary>Moves of the registry's alias since, up to the time that is asked about, that no release states: who took the model by the alias got what it pointed to.</summary>
    public ImmutableArray<MovedAlias> AliasesOutside { get; init; } = [];
}
