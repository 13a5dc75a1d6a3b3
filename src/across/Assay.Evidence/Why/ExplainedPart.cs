using System.Collections.Immutable;
using Assay.Evidence.Coverage;
using Assay.Evidence.Status;

namespace Assay.Evidence.Why;

/// <summary>Why a part stands as it does.</summary>
/// <param name="Status">How it stands.</param>
/// <param name="Rules">Its rules, each with what it asks and what it found.</param>
/// <param name="Objections">Records that a rule would count, had they not been rejected for it.</param>
/// <param name="Claims">The claims on it, with what others said.</param>
public sealed record ExplainedPart(PartStatus Status, ImmutableArray<ExplainedRule> Rules, ImmutableArray<Objection> Objections, ImmutableArray<StandingClaim> Claims)
{
    /// <summary>What was brought for it and is not claimed yet.</summary>
    public ImmutableArray<BroughtRecord> Brought { get; init; } = [];
}
