using System.Text.RegularExpressions;
using Assay.Evidence.Acts;
using Assay.Evidence.Similarity;
using Assay.Evidence.Standards;

namespace Assay.Collect.Suggesting;

/// <summary>
/// The words by which parts are found: Assay's titles of the criterion and of the part, what it says to look for at work (without the commands), and the owner's wording of the
/// criterion where it was imported.
/// </summary>
internal static partial class PartDescriptions
{
    /// <summary>An index over the parts of a standard, each under <c>S7.robustness</c>.</summary>
    /// <param name="standard">The standard.</param>
    /// <param name="wording">The owner's sentence for a criterion's code; null when it is not here.</param>
    public static SimilarityIndex IndexOf(Standard standard, Func<string, string?> wording) => SimilarityIndex.Of(
        from criterion in standard.Criteria
        from part in criterion.Parts
        from text in new[] { criterion.Title, part.Title, Commands().Replace(part.Next, ""), wording(criterion.Code) }
        where text is not null
        select (new PartReference(standard.Id, criterion.Code, part.Id).ToString(), text));

    [GeneratedRegex("'[^']*'", RegexOptions.NonBacktracking)]
    private static partial Regex Commands();
}
