using Assay.Evidence.Similarity;
using Assay.Evidence.Standards;

namespace Assay.Evidence.Importing;

/// <summary>How well an owner's statements fit a standard that Assay has rules for. Codes alone do not tell: every occupation has a K1.</summary>
/// <param name="Standard">The standard.</param>
/// <param name="SharedCodes">How many of its codes the file has.</param>
/// <param name="Agreement">Of those, the share whose statement is among the three nearest to Assay's own title and parts for that code, from 0 to 1.</param>
public sealed record StandardMatch(Standard Standard, int SharedCodes, double Agreement)
{
    /// <summary>Least share of the standard's codes that the file has to have.</summary>
    public const double LeastShared = 0.8;

    /// <summary>Least agreement.</summary>
    public const double LeastAgreement = 0.5;

    private const int Nearest = 3;

    /// <summary>Whether the file is taken for this standard without being told so.</summary>
    public bool Fits => SharedCodes >= LeastShared * Standard.Criteria.Length && Agreement >= LeastAgreement;

    /// <summary>Compares an owner's statements with a standard.</summary>
    public static StandardMatch Of(OwnerStandard owner, Standard standard)
    {
        var index = SimilarityIndex.Of(owner.Statements.Select(statement => (statement.Code, statement.Wording)));
        var codes = owner.Statements.Select(statement => statement.Code).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var shared = standard.Criteria.Where(criterion => codes.Contains(criterion.Code)).ToList();
        var agreeing = shared.Count(criterion => index.Rank(TextOf(criterion), Nearest).Any(match => match.Label.Equals(criterion.Code, StringComparison.OrdinalIgnoreCase)));
        return new StandardMatch(standard, shared.Count, shared.Count == 0 ? 0 : (double)agreeing / shared.Count);
    }

    /// <summary>The standard that fits best; null when none does.</summary>
    public static StandardMatch? Best(OwnerStandard owner, IEnumerable<Standard> standards) =>
        standards.Select(standard => Of(owner, standard)).Where(match => match.Fits).OrderByDescending(match => match.Agreement).ThenByDescending(match => match.SharedCodes).ThenBy(match => match.Standard.Id, StringComparer.Ordinal).FirstOrDefault();

    private static string TextOf(Criterion criterion) => string.Join(". ", criterion.Parts.Select(part => part.Title).Prepend(criterion.Title));
}
