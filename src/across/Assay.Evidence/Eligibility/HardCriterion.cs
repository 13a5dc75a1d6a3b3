using System.Collections.Immutable;

namespace Assay.Evidence.Eligibility;

/// <summary>A criterion that is hard to evidence, and why.</summary>
/// <param name="Code">The owner's code.</param>
/// <param name="Route">The stated route.</param>
/// <param name="Flags">What does not fit, or makes it hard.</param>
public sealed record HardCriterion(string Code, EvidenceRoute Route, ImmutableArray<EligibilityFlag> Flags);
