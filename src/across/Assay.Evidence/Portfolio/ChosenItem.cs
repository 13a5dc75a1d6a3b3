using System.Collections.Immutable;

namespace Assay.Evidence.Portfolio;

/// <summary>A piece of evidence that was chosen.</summary>
/// <param name="Candidate">The piece.</param>
/// <param name="Alone">Parts that no other chosen piece speaks for, in the standard's order.</param>
/// <param name="Why">Why it was chosen, in sentences.</param>
public sealed record ChosenItem(PortfolioCandidate Candidate, ImmutableArray<string> Alone, ImmutableArray<string> Why);
