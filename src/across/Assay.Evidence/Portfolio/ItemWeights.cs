using Assay.Evidence.Coverage;

namespace Assay.Evidence.Portfolio;

/// <summary>
/// What a piece of evidence costs in a portfolio. Each costs 1,000, so that few are chosen; of two that do the same the one that has come further costs less;
/// and one that is said to show more than a quarter of everything costs up to 2,000 more, because an assessor learns little from it.
/// </summary>
public static class ItemWeights
{
    /// <summary>What each piece costs at least.</summary>
    public const long Each = 1000;

    private const long BreadthMost = 2000;

    /// <summary>The cost of a piece.</summary>
    /// <param name="candidate">The piece.</param>
    /// <param name="partsInScope">How many parts the portfolio is to cover; at least 1.</param>
    public static long Of(PortfolioCandidate candidate, int partsInScope) => Each + OfSupport(candidate.Weakest) + OfBreadth(candidate.Parts.Count, partsInScope);

    /// <summary>Whether a piece is said to show more than a quarter of everything.</summary>
    public static bool IsTooBroad(int parts, int partsInScope) => OfBreadth(parts, partsInScope) > 0;

    private static long OfSupport(Support support) => support switch
    {
        Support.Accepted => 0,
        Support.Confirmed => 50,
        Support.Claimed => 100,
        Support.Recorded => 300,
        _ => 600,
    };

    private static long OfBreadth(int parts, int inScope) => 4 * parts > inScope && parts > 4 ? BreadthMost * (4 * parts - inScope) / (3 * inScope) : 0;
}
