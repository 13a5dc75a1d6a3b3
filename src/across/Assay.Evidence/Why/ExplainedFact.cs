using System.Collections.Immutable;

namespace Assay.Evidence.Why;

/// <summary>A fact that a rule asks for, and the newest records that show it.</summary>
/// <param name="Name">The fact.</param>
/// <param name="Shows">What it shows.</param>
/// <param name="DoesNotShow">What it does not show.</param>
/// <param name="Records">The newest records that show it, at most 5.</param>
public sealed record ExplainedFact(string Name, string Shows, string DoesNotShow, ImmutableArray<ShowingRecord> Records);
