using System.Collections.Immutable;
using Assay.Evidence.Standards;

namespace Assay.Evidence.Coverage;

/// <summary>How one part of a criterion stands.</summary>
public sealed record PartCoverage
{
    /// <summary>The part.</summary>
    public required CriterionPart Part { get; init; }

    /// <summary>How far its evidence has come.</summary>
    public required Support Support { get; init; }

    /// <summary>How old its newest evidence is; null when there is none.</summary>
    public Freshness? Freshness { get; init; }

    /// <summary>Time of the newest evidence; null when there is none.</summary>
    public DateTimeOffset? Newest { get; init; }

    /// <summary>How widely its records are spread.</summary>
    public required Breadth Breadth { get; init; }

    /// <summary>The rules that found records.</summary>
    public ImmutableArray<Tick> Ticks { get; init; } = [];

    /// <summary>The rules that would have found records if rehearsed and simulated work counted, where none did without it. They count for nothing.</summary>
    public ImmutableArray<Tick> Rehearsed { get; init; } = [];

    /// <summary>The claims on it, oldest first.</summary>
    public ImmutableArray<StandingClaim> Claims { get; init; } = [];

    /// <summary>Records that a rule would count, had they not been rejected for it.</summary>
    public ImmutableArray<Objection> Objections { get; init; } = [];

    /// <summary>Records that would have spoken for it, but are rehearsed or simulated work.</summary>
    public required long NotWorkplace { get; init; }

    /// <summary>Records that would have spoken for it, but do not count for the person.</summary>
    public required long NotAttributed { get; init; }

    /// <summary>Whether nothing speaks for it because Assay cannot record it yet, which is not the person's lack.</summary>
    public bool CannotRecordYet => Support == Support.None && Part.CannotRecord is not null && Part.Rules.IsEmpty;
}
