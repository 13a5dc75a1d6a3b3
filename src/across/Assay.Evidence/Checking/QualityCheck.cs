using System.Collections.Immutable;

namespace Assay.Evidence.Checking;

/// <summary>One of the five checks of a claim.</summary>
/// <param name="Quality">What was asked.</param>
/// <param name="Outcome">How it came out.</param>
/// <param name="Why">Why, in sentences; all that was found, not the worst alone.</param>
/// <param name="Records">The records behind it.</param>
public sealed record QualityCheck(EvidenceQuality Quality, CheckOutcome Outcome, string Why, ImmutableArray<string> Records);
