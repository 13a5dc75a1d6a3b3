using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Mlflow;
using Assay.Tracking.Inspect;
using Assay.Tracking.Runs;
using Assay.Tracking.Search;
using Assay.Tracking.Search.Vocabularies;

namespace Assay.Server.Pages.Runs;

/// <summary>A page of found runs, and the columns that it is shown by.</summary>
/// <param name="Total">How many runs were found in all.</param>
/// <param name="Runs">Those of the page, whole.</param>
/// <param name="Columns">The columns chosen, or the usual ones.</param>
/// <param name="Offered">The columns that these runs could be shown by.</param>
public sealed record FoundPage(int Total, IReadOnlyList<Run> Runs, ImmutableArray<RunField> Columns, ImmutableArray<RunField> Offered)
{
    private const int MostOffered = 40;

    // The run's name stands before every row; the short id that terminals show is no key.
    private static readonly ImmutableHashSet<string> Fixed = ["run_name", "id"];

    /// <summary>Searches, and reads the runs of the page alone.</summary>
    internal static async Task<Outcome<FoundPage>> ReadAsync(MlflowServices services, ReadableExperiments readable, RunsQuery query, CancellationToken cancellation)
    {
        var fields = new RunFields(readable.Names);
        var columns = fields.Named(query.Columns);
        var found = await services.RunIndex.SearchAsync(query.Search(readable.Names.Keys, query.Page * RunsQuery.Rows), cancellation);
        if (!found.Succeeded || !columns.Succeeded) return Outcome<FoundPage>.Failed([.. found.Problems, .. columns.Problems]);
        var runs = await services.Store.Runs.ReadAsync([.. found.Value.Numbers.Skip((query.Page - 1) * RunsQuery.Rows)], cancellation);
        var shown = (columns.Value.IsEmpty ? fields.ForTable(runs, Asked(query)) : columns.Value).RemoveAll(field => Fixed.Contains(field.Name));
        return new FoundPage(found.Value.Total, runs, shown, Offers(fields, runs, shown));
    }

    private static HashSet<SearchKey> Asked(RunsQuery query) =>
    [
        .. SearchQuery.ParseFilter(query.Filter, RunVocabulary.Instance).Required.Comparisons.Select(comparison => comparison.Key),
        .. SearchQuery.ParseOrder(query.Order.Length == 0 ? [] : [query.Order], RunVocabulary.Instance).Required.Select(clause => clause.Key),
    ];

    /// <summary>The columns that these runs could be shown by, those of most of them first.</summary>
    internal static ImmutableArray<RunField> Offers(RunFields fields, IReadOnlyList<Run> runs, ImmutableArray<RunField> shown) =>
    [
        .. fields.Attributes.Concat(shown).Concat(Keys(runs.SelectMany(run => run.Metrics.Select(metric => metric.Key))).Select(RunField.Metric))
            .Concat(Keys(runs.SelectMany(run => run.Params.Select(param => param.Key))).Select(RunField.Param)).Concat(Keys(runs.SelectMany(run => run.Tags.Select(tag => tag.Key))).Select(RunField.Tag))
            .Where(field => !Fixed.Contains(field.Name)).DistinctBy(field => field.Name),
    ];

    private static IEnumerable<string> Keys(IEnumerable<string> keys) =>
        keys.CountBy(key => key).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key).Take(MostOffered);
}
