using System.Collections.Immutable;
using Assay.Evidence.Acts;
using Assay.Evidence.Eligibility;
using Assay.Kernel;
using Assay.Kernel.Capabilities;
using Assay.Ledger.Inspect;
using Assay.Ledger.Records;
using Assay.Ledger.Store;

namespace Assay.Evidence.Rating;

/// <summary>Rates another person's statement.</summary>
internal static class OthersStatement
{
    public static async Task<Outcome<ActReceipt>> RateAsync(RateRequest request, IServiceProvider services, CancellationToken cancellation)
    {
        var (input, capacity) = (RatingInput.Read(request, services), CapacityOf(request.As));
        List<Problem> faults = [.. NotYours(request), .. input.Problems, .. capacity.Problems, .. PersonalRules.Optional("remark", request.Remark)];
        if (faults.Count > 0) return Outcome<ActReceipt>.Failed(faults);
        var actor = services.Need<ActorIdentity>();
        var found = await RecordSearch.OneAsync(services.Need<ILedgerStore>(), request.About!, cancellation);
        var ratings = found.Then(record => StatementOf(record.Entry, actor.Person)).Then(statement => RatingsOf(statement, input.Required.Ratings).Map(rated => (statement, rated)));
        if (!ratings.Succeeded) return Outcome<ActReceipt>.Failed(ratings.Problems);
        var (entry, bytes) = found.Value;
        var sealer = new Sealer(StatementRating.Kind, actor.Person, services.Need<Entropy>());
        var rating = new StatementRating
        {
            Statement = entry.Id,
            Rated = entry.Person,
            Capacity = capacity.Value,
            Scale = ratings.Value.statement.Scale,
            Ratings = ratings.Value.rated,
            Remark = sealer.SealIfSaid("remark", request.Remark),
        };
        var key = $"{StatementRating.Kind.Name}/{TimeOrderedId.Next(services.Need<TimeProvider>(), services.Need<Entropy>())}";
        var draft = RecordDraft.Of(rating, key, new Subject($"record:{entry.Id}", Digest.Of(bytes.Span))) with { Openings = sealer.Openings };
        var entries = await services.Need<RecordBook>().AppendAsync([draft], cancellation);
        return new ActReceipt(entries[0].Id, StatementRating.Kind.Name, [.. rating.Ratings.Select(each => each.Code)], [entry.Id]);
    }

    private static Outcome<EligibilityStatement> StatementOf(RecordEntry entry, string rater)
    {
        if (entry.Kind != EligibilityStatement.Kind.Name) return new Problem("rating.no-statement", $"This record is no statement of eligibility but {entry.Kind}.", "Look for statements with 'assay ledger log --kind evidence.eligibility'.") { Value = entry.Id };
        if (entry.Person == rater) return new Problem("rating.own-statement", "Nobody rates their own statement a second time.", "State anew without --about, or send the statement to your manager: 'assay bundle export'.") { Value = entry.Id };
        return entry.As<EligibilityStatement>();
    }

    private static Outcome<ImmutableArray<CriterionRating>> RatingsOf(EligibilityStatement statement, IReadOnlyList<GivenRating> given)
    {
        var problems = new List<Problem>();
        var rated = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var each in given)
        {
            var criterion = statement.Criteria.FirstOrDefault(stated => stated.Code.Equals(each.Code, StringComparison.OrdinalIgnoreCase));
            if (criterion is null) problems.Add(new Problem("rating.code", "The statement has no such criterion.", "Rate what it states.") { Place = each.Place, Value = each.Code, Expected = "a code of the statement" });
            else if (statement.Scale.RatingOf(each.Rating ?? "") is not { } rating) problems.Add(new Problem("rating.value", $"The rating of {each.Code} is not on the statement's scale.", "Give one that is.") { Place = each.Place, Value = each.Rating, Expected = $"{statement.Scale}" });
            else rated[criterion.Code] = rating;
        }

        return Outcome.Unless(problems, () => statement.Criteria.Where(criterion => rated.ContainsKey(criterion.Code)).Select(criterion => new CriterionRating(criterion.Code, rated[criterion.Code])).ToImmutableArray());
    }

    private static IEnumerable<Problem> NotYours(RateRequest request)
    {
        if (request.Scale is not null || !request.Evidence.IsDefaultOrEmpty || !request.Opportunity.IsDefaultOrEmpty || !request.NoRoute.IsDefaultOrEmpty)
            yield return new Problem("rating.not-yours", "The scale and the routes are for the person whose statement it is to say.", "Leave out --scale, --evidence, --opportunity and --no-route, and say it with --remark.") { Place = new Place(Field: "about") };
    }

    private static Outcome<Capacity> CapacityOf(string? given)
    {
        if (given is null) return Capacity.Manager;
        if (!int.TryParse(given, out _) && Enum.TryParse<Capacity>(given, ignoreCase: true, out var capacity)) return capacity;
        return new Problem("rating.capacity", "There is no such capacity.", "Choose one of them.") { Place = new Place(Field: "as"), Value = given, Expected = "witness, manager or employer" };
    }
}
