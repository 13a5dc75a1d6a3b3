using System.Collections.Immutable;

namespace Assay.Cli.Portfolios;

/// <summary>What was asked of <c>assay evidence portfolio</c>.</summary>
/// <param name="Standard">Identifier of the standard, or a file of rules.</param>
/// <param name="Person">Pseudonym of the person; null for the one at the keyboard.</param>
/// <param name="Plan">Full path of the assessment plan; null for none.</param>
/// <param name="Gateway">Full path of a gateway checklist; null for the one that comes with Assay.</param>
/// <param name="Rules">Full path of portfolio rules; null for those that come with Assay.</param>
/// <param name="Folder">Full path of the folder to write into.</param>
/// <param name="Stated">Gateway lines that the person says hold.</param>
/// <param name="AllowIncomplete">Whether one whose gateway does not hold is written, and marked.</param>
internal sealed record PortfolioOptions(string Standard, string? Person, string? Plan, string? Gateway, string? Rules, string Folder, string[] Stated, bool AllowIncomplete)
{
    /// <summary>The pieces that were chosen by hand, in their order; empty lets the fewest be chosen.</summary>
    public ImmutableArray<string> Pieces { get; init; } = [];
}
