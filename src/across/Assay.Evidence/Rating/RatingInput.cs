using Assay.Evidence.Eligibility;
using Assay.Kernel;

namespace Assay.Evidence.Rating;

/// <summary>What a request and its file give together.</summary>
/// <param name="Scale">The scale that one of them names; null when neither does.</param>
/// <param name="Ratings">One entry a criterion.</param>
internal sealed record RatingInput(RatingScale? Scale, IReadOnlyList<GivenRating> Ratings)
{
    /// <summary>Reads both, and reports all that is wrong with either.</summary>
    public static Outcome<RatingInput> Read(RateRequest request, IServiceProvider services)
    {
        var file = request.File is null ? Outcome<RatingFile>.Success(RatingFile.None) : RatingFile.Read(request.File, services);
        var given = GivenRatings.Of(request, file.Value?.Ratings ?? []);
        var scale = (request.Scale ?? file.Value?.Scale) is { } text ? RatingScale.Read(text).Map(read => (RatingScale?)read) : Outcome<RatingScale?>.Success(null);
        List<Problem> problems = [.. file.Problems, .. given.Problems, .. scale.Problems];
        if (problems.Count == 0 && given.Value!.Count == 0) problems.Add(new Problem("rating.none", "No rating is given.", "Rate a criterion, S7=4, or give a file: --file ratings.csv.") { Place = new Place(Field: "ratings") });
        return Outcome.Unless(problems, () => new RatingInput(scale.Value, given.Value!));
    }
}
