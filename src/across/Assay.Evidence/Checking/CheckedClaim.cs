using System.Collections.Immutable;

namespace Assay.Evidence.Checking;

/// <summary>A claim, held against the five questions that assessors ask.</summary>
/// <param name="Id">Its record.</param>
/// <param name="Claimant">Whose claim it is.</param>
/// <param name="At">When it was made.</param>
/// <param name="Parts">What it claims, as people write it.</param>
/// <param name="Checks">The five checks, in the order valid, authentic, current, sufficient, reliable.</param>
public sealed record CheckedClaim(string Id, string Claimant, DateTimeOffset At, ImmutableArray<string> Parts, ImmutableArray<QualityCheck> Checks);
