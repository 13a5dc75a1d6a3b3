using System.Collections.Immutable;
using Assay.Evidence.Coverage;

namespace Assay.Evidence.Eligibility;

/// <summary>Holds what a person states of a criterion against what the records say. Pure.</summary>
public static class EligibilityFlags
{
    /// <summary>What does not fit.</summary>
    /// <param name="coverage">What the records say.</param>
    /// <param name="rating">The person's rating.</param>
    /// <param name="scale">Its scale.</param>
    /// <param name="route">The person's route.</param>
    public static ImmutableArray<EligibilityFlag> Of(CriterionCoverage coverage, int rating, RatingScale scale, EvidenceRoute route) => [.. Each(coverage, rating, scale, route)];

    /// <summary>The route where the person states none: evidence where every part has some, else none.</summary>
    public static EvidenceRoute RouteOf(CriterionCoverage coverage) => coverage.Support >= Support.Recorded ? EvidenceRoute.Evidence : EvidenceRoute.None;

    private static IEnumerable<EligibilityFlag> Each(CriterionCoverage coverage, int rating, RatingScale scale, EvidenceRoute route)
    {
        var supported = coverage.PartsWith(Support.Recorded);
        var isTicked = coverage.Parts.Any(part => !part.Ticks.IsEmpty && part.Support >= Support.Recorded);
        if (scale.IsHigh(rating) && supported == 0) yield return EligibilityFlag.UnsupportedConfidence;
        if (isTicked && (scale.IsLow(rating) || coverage.PartsWith(Support.Claimed) == 0)) yield return EligibilityFlag.UnclaimedEvidence;
        if (route == EvidenceRoute.Evidence && supported == 0) yield return EligibilityFlag.EvidenceMissing;
        if (route == EvidenceRoute.Evidence && supported > 0 && supported < coverage.Parts.Length) yield return EligibilityFlag.EvidenceInPart;
        if (coverage.Parts.All(part => part.Part.Rules.IsEmpty && part.Part.CannotRecord is null)) yield return EligibilityFlag.OnlyPeople;
        if (coverage.Parts.Any(part => part.CannotRecordYet)) yield return EligibilityFlag.CannotRecordYet;
    }
}
