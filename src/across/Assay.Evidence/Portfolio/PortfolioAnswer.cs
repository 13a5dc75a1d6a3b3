using System.Collections.Immutable;

namespace Assay.Evidence.Portfolio;

/// <summary>What somebody else said to a piece: a confirmation, an acceptance, a rejection. Their words stay sealed; they are theirs to disclose.</summary>
/// <param name="Id">The record.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Person">Their pseudonym.</param>
/// <param name="Capacity">In what capacity, as they state; null for a kind that has none.</param>
/// <param name="At">Self-stated time.</param>
/// <param name="KeyId">Fingerprint of their key: what to compare.</param>
/// <param name="Parts">The parts that they answered.</param>
public sealed record PortfolioAnswer(string Id, string Kind, string Person, string? Capacity, DateTimeOffset At, string KeyId, ImmutableArray<string> Parts);
