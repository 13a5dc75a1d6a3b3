using System.Collections.Immutable;

namespace Assay.Evidence.Coverage;

/// <summary>That a rule found records that speak for a part.</summary>
/// <param name="Rule">The rule: <c>S7.robustness/1</c>, the part and the rule's place in it.</param>
/// <param name="Facts">The facts that it asked for.</param>
/// <param name="Records">How many records show them.</param>
/// <param name="Newest">Time of the newest.</param>
/// <param name="OnlyBySession">True when all of them rest on an authenticated session instead of the person's own key: the weaker form.</param>
public sealed record Tick(string Rule, ImmutableArray<string> Facts, long Records, DateTimeOffset Newest, bool OnlyBySession);
