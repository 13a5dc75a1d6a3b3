using Assay.Evidence.Coverage;

namespace Assay.Evidence.Portfolio;

/// <summary>A part that a piece speaks for.</summary>
/// <param name="Part">The part as people write it: <c>S7.robustness</c>.</param>
/// <param name="Support">How far the piece has come there.</param>
public sealed record PortfolioItemPart(string Part, Support Support);
