using Assay.Kernel;
using Assay.Tracking;
using Assay.Tracking.Search;
using Assay.Tracking.Search.Vocabularies;

namespace Across.Tests.Tracking.Search;

/// <summary>Shorthands of the tests of the search language.</summary>
internal static class Searches
{
    public static IReadOnlyDictionary<string, SearchVocabulary> Vocabularies { get; } = new Dictionary<string, SearchVocabulary>
    {
        ["runs"] = RunVocabulary.Instance,
        ["experiments"] = ExperimentVocabulary.Instance,
        ["registered models"] = RegisteredModelVocabulary.Instance,
        ["model versions"] = ModelVersionVocabulary.Instance,
        ["logged models"] = LoggedModelVocabulary.Instance,
        ["traces"] = TraceVocabulary.Instance,
        ["trace metrics"] = TraceMetricVocabulary.Instance,
        ["evaluation datasets"] = EvaluationDatasetVocabulary.Instance,
        ["issues"] = IssueVocabulary.Instance,
    };

    public static Comparison Only(string filter, SearchVocabulary? vocabulary = null) => SearchQuery.ParseFilter(filter, vocabulary ?? RunVocabulary.Instance).Required.Comparisons.ShouldHaveSingleItem();

    public static Problem Refused(string? filter, SearchVocabulary? vocabulary = null) => Refused(SearchQuery.ParseFilter(filter, vocabulary ?? RunVocabulary.Instance), "filter");

    public static Problem Refused<T>(Outcome<T> outcome, string field)
    {
        var problem = outcome.Problems.ShouldHaveSingleItem();
        problem.Code.ShouldBe(TrackingFaults.Invalid);
        problem.Place!.Field.ShouldBe(field);
        problem.ToString().Length.ShouldBeLessThan(2_000);
        return problem;
    }
}
