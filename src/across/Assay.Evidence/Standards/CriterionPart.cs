using System.Collections.Immutable;

namespace Assay.Evidence.Standards;

/// <summary>One of the things that a criterion joins; each wants its own evidence.</summary>
public sealed record CriterionPart
{
    /// <summary>Identifier within the criterion: <c>robustness</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What it asks, in Assay's own words.</summary>
    public required string Title { get; init; }

    /// <summary>Ways in which records speak for it; any one will do. Empty when none can.</summary>
    public ImmutableArray<EvidenceRule> Rules { get; init; } = [];

    /// <summary>What records that tick it do not show.</summary>
    public string? NotShown { get; init; }

    /// <summary>What a person has to add.</summary>
    public ImmutableArray<Contribution> Adds { get; init; } = [];

    /// <summary>What to do when it is missing: a command, or the opportunity to look for at work.</summary>
    public required string Next { get; init; }

    /// <summary>What Assay has no room to record yet; null when it can record what there is to record.</summary>
    public string? CannotRecord { get; init; }

    /// <summary>How long its evidence stays fresh; null takes the standard's own window.</summary>
    public FreshnessWindow? Freshness { get; init; }
}
