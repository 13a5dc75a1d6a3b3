using System.Collections.Immutable;
using Assay.Evidence.Standards;

namespace Assay.Evidence.Coverage;

/// <summary>How a criterion stands: as its weakest part does.</summary>
/// <param name="Criterion">The criterion.</param>
/// <param name="Parts">Its parts, in its order.</param>
public sealed record CriterionCoverage(Criterion Criterion, ImmutableArray<PartCoverage> Parts)
{
    /// <summary>The support of its weakest part.</summary>
    public Support Support => Parts.Min(part => part.Support);

    /// <summary>The freshness of its oldest part; null when a part has no evidence at all.</summary>
    public Freshness? Freshness => Parts.Any(part => part.Freshness is null) ? null : Parts.Max(part => part.Freshness);

    /// <summary>How many of its parts have come at least so far.</summary>
    public int PartsWith(Support support) => Parts.Count(part => part.Support >= support);
}
