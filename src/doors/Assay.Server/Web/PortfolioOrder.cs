using System.Collections.Immutable;

namespace Assay.Server.Web;

/// <summary>Which portfolio is to be written, and where to.</summary>
/// <param name="Standard">Identifier of the standard.</param>
/// <param name="Pieces">The pieces in their order, by name; empty lets the fewest be chosen.</param>
/// <param name="Stated">Gateway lines that the person says hold.</param>
/// <param name="AllowIncomplete">Whether one whose gateway does not hold is written, and marked.</param>
/// <param name="Folder">Full path of the folder to write into.</param>
public sealed record PortfolioOrder(string Standard, ImmutableArray<string> Pieces, ImmutableArray<string> Stated, bool AllowIncomplete, string Folder);
