using System.Collections.Immutable;
using Assay.Evidence.Acts;

namespace Assay.Evidence.Coverage;

/// <summary>A claim on one part, and what others have said to it so far.</summary>
public sealed record StandingClaim
{
    /// <summary>The claim's record.</summary>
    public required string Id { get; init; }

    /// <summary>Whose claim it is.</summary>
    public required string Claimant { get; init; }

    /// <summary>The part.</summary>
    public required PartReference Part { get; init; }

    /// <summary>When it was claimed.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Claimed, confirmed, accepted or rejected.</summary>
    public required Support Support { get; init; }

    /// <summary>SHA-256 of the claim's envelope.</summary>
    public required Kernel.Digest Envelope { get; init; }

    /// <summary>The records that it rests on and that count.</summary>
    public required ImmutableArray<CitedRecord> Cites { get; init; }

    /// <summary>Time of the newest record that it rests on and that counts.</summary>
    public required DateTimeOffset Newest { get; init; }

    /// <summary>What was said to it, in the order of the log.</summary>
    public ImmutableArray<ClaimAnswer> Answers { get; init; } = [];

    /// <summary>Whether one who may speak for the employer confirmed it, as they state.</summary>
    public bool IsConfirmedByEmployer => Answers.Any(answer => answer.Capacity == Capacity.Employer);
}
