using System.Collections.Immutable;
using System.Globalization;
using Assay.Evidence.Coverage;
using Assay.Evidence.Eligibility;
using Assay.Kernel;

namespace Assay.Evidence.Rating;

/// <summary>Works out a statement from what was given, the earlier statement and what the records say. Pure.</summary>
/// <param name="coverage">What the records say.</param>
/// <param name="scale">The scale.</param>
/// <param name="earlier">The statement before this one; null for the first.</param>
/// <param name="owners">The owners of opportunities that the statement before this one names, as far as this home can open them, by code.</param>
internal sealed class StatementDraft(StandardCoverage coverage, RatingScale scale, EligibilityStatement? earlier, IReadOnlyDictionary<string, string> owners)
{
    /// <summary>Every criterion of the standard, or what is wrong with what was given: all of it at once.</summary>
    /// <returns>The criteria, or <c>rating.code</c>, <c>rating.value</c>, <c>rating.opportunity</c>, <c>rating.missing</c>.</returns>
    public Outcome<ImmutableArray<DraftCriterion>> Of(IReadOnlyList<GivenRating> given)
    {
        var byCode = given.ToDictionary(each => each.Code, StringComparer.OrdinalIgnoreCase);
        List<Problem> problems = [.. given.Where(each => coverage.Standard.Find(each.Code) is null).Select(Unknown), .. given.SelectMany(Faults)];
        var missing = coverage.Criteria.Select(each => each.Criterion.Code).Where(code => byCode.GetValueOrDefault(code)?.Rating is null && RatingBefore(code) is null).ToList();
        if (missing.Count > 0) problems.Add(new Problem("rating.missing", $"{missing.Count} of {coverage.Criteria.Length} criteria have no rating, and no earlier statement on this scale gives one.", "Rate every criterion once; later statements may name some. A CSV with the columns code and rating will do: --file ratings.csv.") { Value = string.Join(", ", missing), Expected = "a rating for every criterion" });
        return Outcome.Unless(problems, () => coverage.Criteria.Select(each => Draft(each, byCode.GetValueOrDefault(each.Criterion.Code))).ToImmutableArray());
    }

    private StatedCriterion? EarlierOf(string code) => earlier?.Criteria.FirstOrDefault(each => each.Code == code);

    private int? RatingBefore(string code) => earlier?.Scale == scale ? EarlierOf(code)?.Rating : null;

    private DraftCriterion Draft(CriterionCoverage covered, GivenRating? given)
    {
        var before = EarlierOf(covered.Criterion.Code);
        var rating = given?.Rating is { } text ? scale.RatingOf(text)!.Value : RatingBefore(covered.Criterion.Code)!.Value;
        var route = given?.Route ?? before?.Route ?? EligibilityFlags.RouteOf(covered);
        var (by, owner) = given?.Route is null ? (before?.By, owners.GetValueOrDefault(covered.Criterion.Code)) : (given.By, given.Owner);
        var stated = new StatedCriterion
        {
            Code = covered.Criterion.Code,
            Group = covered.Criterion.Group,
            Rating = rating,
            Route = route,
            By = route == EvidenceRoute.Opportunity ? by : null,
            Support = covered.Support,
            Flags = EligibilityFlags.Of(covered, rating, scale, route),
        };
        return new DraftCriterion(stated, route == EvidenceRoute.Opportunity ? owner : null);
    }

    private Problem Unknown(GivenRating given) =>
        new("rating.code", $"{coverage.Standard.Title} has no such criterion.", Suggestion.For(given.Code, coverage.Standard.Criteria.Select(criterion => criterion.Code)) is { } near ? $"Did you mean '{near}'?" : "See 'assay evidence status' for what there is.") { Place = given.Place, Value = given.Code, Expected = "a code of the standard" };

    private IEnumerable<Problem> Faults(GivenRating given)
    {
        if (given.Rating is { } rating && scale.RatingOf(rating) is null) yield return new Problem("rating.value", $"The rating of {given.Code} is not on the scale.", "Give one that is, or name another scale with --scale.") { Place = given.Place, Value = rating, Expected = $"{scale}" };
        if (given is { Route: EvidenceRoute.Opportunity } and not { By: not null, Owner: not null }) yield return new Problem("rating.opportunity", $"The opportunity for {given.Code} lacks its date or its owner.", "Say who owns it and by when; without them it is no route yet.") { Place = given.Place, Value = given.Code, Expected = "a date and an owner" };
        else if (given is { Route: EvidenceRoute.Opportunity, By: { } by } && DateOnly.FromDateTime(coverage.At.UtcDateTime) is var today && by < today) yield return new Problem("rating.opportunity", $"The opportunity for {given.Code} is over: what is past is evidence, or no route.", "Give the day by which it will be there, or state another route.") { Place = given.Place, Value = by.ToString("O", CultureInfo.InvariantCulture), Expected = $"{today.ToString("O", CultureInfo.InvariantCulture)} or later" };
    }
}
