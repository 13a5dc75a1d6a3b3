using System.Collections.Immutable;
using Assay.Evidence.Coverage;
using Assay.Evidence.Standards;

namespace Assay.Evidence.Status;

/// <summary>How a part of a criterion stands.</summary>
public sealed record PartStatus
{
    /// <summary>Identifier within the criterion.</summary>
    public required string Id { get; init; }

    /// <summary>What it asks.</summary>
    public required string Title { get; init; }

    /// <summary>How far its evidence has come.</summary>
    public required Support Support { get; init; }

    /// <summary>How old the newest evidence is; null when there is none.</summary>
    public Freshness? Freshness { get; init; }

    /// <summary>How widely its records are spread.</summary>
    public required Breadth Breadth { get; init; }

    /// <summary>The rules that found records.</summary>
    public required ImmutableArray<Tick> Ticks { get; init; }

    /// <summary>The rules that would have found records if rehearsed and simulated work counted; they count for nothing.</summary>
    public required ImmutableArray<Tick> Rehearsed { get; init; }

    /// <summary>The records of claims on it.</summary>
    public required ImmutableArray<string> Claims { get; init; }

    /// <summary>What others said to those claims, in the order of the log.</summary>
    public ImmutableArray<ClaimAnswer> Answers { get; init; } = [];

    /// <summary>Records that would have spoken for it, but are rehearsed or simulated work.</summary>
    public required long NotWorkplace { get; init; }

    /// <summary>What records that tick it do not show.</summary>
    public string? NotShown { get; init; }

    /// <summary>What a person has to add.</summary>
    public required ImmutableArray<Contribution> Adds { get; init; }

    /// <summary>What to do next.</summary>
    public required string Next { get; init; }

    /// <summary>What Assay has no room to record yet; null when nothing is missing.</summary>
    public string? CannotRecord { get; init; }
}
