using Assay.Evidence.Acts;

namespace Assay.Evidence.Coverage;

/// <summary>What somebody said to a claim.</summary>
/// <param name="Id">The record.</param>
/// <param name="Says">Confirmed, accepted or rejected.</param>
/// <param name="Person">Who said it.</param>
/// <param name="At">When.</param>
/// <param name="Capacity">In what capacity they confirmed, as they state; null for other answers.</param>
/// <param name="BySession">True when it rests on an authenticated session instead of their own key: the weaker form.</param>
public sealed record ClaimAnswer(string Id, Support Says, string Person, DateTimeOffset At, Capacity? Capacity, bool BySession);
