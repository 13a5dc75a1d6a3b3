using Assay.Release.Records;

namespace Assay.Release.Changing;

/// <summary>What answers from now on.</summary>
/// <param name="Id">The record of the change.</param>
/// <param name="Project">The project.</param>
/// <param name="Environment">Where.</param>
/// <param name="Model">SHA-256 of the version's file; null where nothing answers any more.</param>
/// <param name="Share">Its share of the traffic, in percent.</param>
/// <param name="Before">The version that answers the rest, or answered before; null where there was none.</param>
/// <param name="IsRehearsal">Whether nothing really changed.</param>
public sealed record ChangeReceipt(string Id, string Project, string Environment, string? Model, int Share, string? Before, bool IsRehearsal)
{
    /// <summary>Where the alias of the registry was moved; null where there is none.</summary>
    public AliasMove? Alias { get; init; }

    /// <summary>Why it could not be moved; null where it was.</summary>
    public string? AliasFault { get; init; }
}
