using System.Collections.Immutable;
using Assay.Evidence.Coverage;
using Assay.Evidence.Rating;

namespace Assay.Evidence.Eligibility;

/// <summary>Makes what is shown of each criterion. Pure.</summary>
/// <param name="coverage">What the records say now.</param>
/// <param name="statement">The statement; null when there is none.</param>
/// <param name="earlier">The statement before it; null when there is none.</param>
/// <param name="ratings">What others rated of it.</param>
/// <param name="owners">The owners of its opportunities that this home can open, by code.</param>
/// <param name="isOwn">Whether this is the person's own home: another's has not their records, and says nothing of how they stand now.</param>
internal sealed class EligibilityView(StandardCoverage coverage, EligibilityStatement? statement, EligibilityStatement? earlier, IReadOnlyList<(string Person, StatementRating Rating)> ratings, IReadOnlyDictionary<string, string> owners, bool isOwn)
{
    public ImmutableArray<EligibilityItem> Items() => statement is null ? [.. coverage.Criteria.Select(Unstated)] : [.. statement.Criteria.Select(stated => Stated(stated, statement.Scale))];

    private static EligibilityItem Unstated(CriterionCoverage covered) => new()
    {
        Code = covered.Criterion.Code,
        Group = covered.Criterion.Group,
        Title = covered.Criterion.Title,
        SupportNow = covered.Support,
        FlagsThen = [],
        FlagsNow = [],
        Others = [],
    };

    private EligibilityItem Stated(StatedCriterion stated, RatingScale scale)
    {
        var now = coverage.Criteria.FirstOrDefault(criterion => criterion.Criterion.Code == stated.Code);
        return new EligibilityItem
        {
            Code = stated.Code,
            Group = stated.Group,
            Title = now?.Criterion.Title,
            Rating = scale.Say(stated.Rating),
            Route = stated.Route,
            Owner = owners.GetValueOrDefault(stated.Code),
            By = stated.By,
            SupportThen = stated.Support,
            SupportNow = isOwn ? now?.Support : null,
            FlagsThen = stated.Flags,
            FlagsNow = now is null || !isOwn ? [] : EligibilityFlags.Of(now, stated.Rating, scale, stated.Route),
            Others = [.. ratings.SelectMany(each => each.Rating.Ratings.Where(rating => rating.Code == stated.Code).Select(rating => new OtherRating(each.Person, each.Rating.Capacity, each.Rating.Scale.Say(rating.Rating))))],
            Before = BeforeOf(stated, scale),
        };
    }

    private EarlierRating? BeforeOf(StatedCriterion stated, RatingScale scale)
    {
        if (earlier?.Criteria.FirstOrDefault(each => each.Code == stated.Code) is not { } before) return null;
        return before.Rating == stated.Rating && before.Route == stated.Route && earlier.Scale == scale ? null : new EarlierRating(earlier.Scale.Say(before.Rating), before.Route);
    }
}
