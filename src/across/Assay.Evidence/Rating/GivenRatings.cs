using System.Collections.Immutable;
using System.Globalization;
using Assay.Evidence.Eligibility;
using Assay.Kernel;

namespace Assay.Evidence.Rating;

/// <summary>Gathers what was given on the command line, over what a file gives.</summary>
internal static class GivenRatings
{
    /// <summary>One entry a criterion, codes as given; or <c>rating.form</c>, <c>rating.opportunity</c>.</summary>
    public static Outcome<IReadOnlyList<GivenRating>> Of(RateRequest request, IReadOnlyList<GivenRating> fromFile)
    {
        var problems = new List<Problem>();
        List<GivenRating> given =
        [
            .. fromFile,
            .. Lists(request.Ratings).SelectMany(text => Rated(text, problems)),
            .. Lists(request.Evidence).SelectMany(Codes).Select(code => new GivenRating(code, new Place(Field: "evidence")) { Route = EvidenceRoute.Evidence }),
            .. Lists(request.NoRoute).SelectMany(Codes).Select(code => new GivenRating(code, new Place(Field: "noRoute")) { Route = EvidenceRoute.None }),
            .. Lists(request.Opportunity).Select(text => Opportunity(text, problems)).OfType<GivenRating>(),
        ];
        return Outcome.Unless(problems, () => (IReadOnlyList<GivenRating>)[.. given.GroupBy(each => each.Code, StringComparer.OrdinalIgnoreCase).Select(same => same.Aggregate((earlier, later) => earlier.Under(later)))]);
    }

    private static IEnumerable<string> Lists(ImmutableArray<string> texts) => texts.IsDefault ? [] : texts;

    // A code may hold a blank: GOVERN 1.1. Words are codes of their own where each has a digit.
    private static IEnumerable<string> Codes(string text) =>
        text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).SelectMany(piece => piece.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { } words && words.All(word => word.Any(char.IsAsciiDigit)) ? words : [piece]);

    private static List<GivenRating> Rated(string text, List<Problem> problems)
    {
        var given = new List<GivenRating>();
        foreach (var piece in text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            // What stands between two equals signs is a rating, a blank, and the next code.
            var (sides, code) = (piece.Split('=', StringSplitOptions.TrimEntries), "");
            if (sides.Length == 1) return Refused(text, problems);
            for (var i = 0; i < sides.Length; i++)
            {
                var blank = i == 0 || i == sides.Length - 1 ? -1 : sides[i].IndexOf(' ', StringComparison.Ordinal);
                var rating = blank < 0 ? sides[i] : sides[i][..blank];
                if (i > 0 && (code.Length == 0 || rating.Length == 0 || rating.Contains(' ', StringComparison.Ordinal) || (blank < 0 && i < sides.Length - 1))) return Refused(text, problems);
                if (i > 0) given.Add(new GivenRating(code, new Place(Field: "ratings")) { Rating = rating });
                code = i == 0 ? sides[0] : blank < 0 ? "" : sides[i][(blank + 1)..].Trim();
            }
        }

        return given.Count > 0 ? given : Refused(text, problems);
    }

    private static List<GivenRating> Refused(string text, List<Problem> problems)
    {
        problems.Add(new Problem("rating.form", "A rating is a code, '=' and a number.", "Write it so: S7=4.") { Place = new Place(Field: "ratings"), Value = text, Expected = "CODE=RATING" });
        return [];
    }

    private static GivenRating? Opportunity(string text, List<Problem> problems)
    {
        if (text.Split('=', 2) is [{ Length: > 0 } code, var rest] && rest.Split(':', 2, StringSplitOptions.TrimEntries) is [var date, { Length: > 0 } owner] && Iso(date) is { } by)
            return new GivenRating(code.Trim(), new Place(Field: "opportunity")) { Route = EvidenceRoute.Opportunity, By = by, Owner = owner };
        problems.Add(new Problem("rating.opportunity", "An opportunity has a date and an owner.", "Write it so: 'S7=2027-09-30:the lead of the fraud team'.") { Place = new Place(Field: "opportunity"), Value = text, Expected = "CODE=YYYY-MM-DD:OWNER" });
        return null;
    }

    private static DateOnly? Iso(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}
