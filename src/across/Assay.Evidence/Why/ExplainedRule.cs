using System.Collections.Immutable;

namespace Assay.Evidence.Why;

/// <summary>What a rule asks, and what it found.</summary>
/// <param name="Rule">The rule: <c>S7.robustness/1</c>.</param>
/// <param name="Holds">Whether it ticks the part.</param>
/// <param name="Facts">Each fact that it asks for.</param>
public sealed record ExplainedRule(string Rule, bool Holds, ImmutableArray<ExplainedFact> Facts)
{
    /// <summary>What it asks for beyond one record for each fact, in words; empty where it asks for no more.</summary>
    public string Breadth { get; init; } = "";
}
