using System.Collections.Immutable;
using Assay.Evidence.Acts;
using Assay.Evidence.Standards;
using Assay.Ledger.Keys;

namespace Assay.Evidence.Checking;

/// <summary>All that the five checks of a claim look at. They look at nothing else: no clock, no store.</summary>
public sealed record ClaimDossier
{
    /// <summary>The claim's record.</summary>
    public required string Id { get; init; }

    /// <summary>Whose claim it is.</summary>
    public required string Claimant { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Whether the key that signed the claim counts for the claimant.</summary>
    public required RecordAttribution Attribution { get; init; }

    /// <summary>What is claimed, with the part as the standard has it; a part that the standard no longer has is null.</summary>
    public required ImmutableArray<(PartReference Reference, CriterionPart? Part)> Parts { get; init; }

    /// <summary>Whether the claimant said in words how the records show it.</summary>
    public required bool HasNarrative { get; init; }

    /// <summary>What it rests on.</summary>
    public required ImmutableArray<CitedEvidence> Cites { get; init; }

    /// <summary>What others said to it, in the order of the log; then what they stated of bundles of the claimant's evidence.</summary>
    public required ImmutableArray<CheckedAnswer> Answers { get; init; }

    /// <summary>The standard's own window of freshness.</summary>
    public required FreshnessWindow Freshness { get; init; }

    /// <summary>The time for which freshness is told.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>The cited records that count for the claimant.</summary>
    public IEnumerable<CitedEvidence> Counted => Cites.Where(cited => cited.Counts(Claimant));
}
