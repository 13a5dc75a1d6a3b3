using System.Collections.Immutable;

namespace Assay.Evidence.Checking;

/// <summary>Claims, each held against the five questions that assessors ask.</summary>
/// <param name="At">The time for which freshness was told.</param>
/// <param name="Claims">The claims, oldest first.</param>
public sealed record CheckAnswer(DateTimeOffset At, ImmutableArray<CheckedClaim> Claims);
