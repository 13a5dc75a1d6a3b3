using System.Collections.Immutable;
using System.Globalization;
using Assay.Kernel;
using Assay.Tracking.Documents;
using Assay.Tracking.Fields;
using Assay.Tracking.Search;
using Assay.Tracking.Search.Evaluation;
using Assay.Tracking.Search.Vocabularies;
using Assay.Tracking.Traces.Assessments;
using Assay.Tracking.Traces.Spans;

namespace Assay.Tracking.Traces.Statistics;

/// <summary>Statistics over traces, their spans and what is said of them: counts, sums, means and percentiles by group. Reads every trace of the time asked for.</summary>
/// <param name="store">Where traces are kept.</param>
public sealed class TraceStatistics(ITrackingStore store)
{
    private const string Bucket = "time_bucket";
    private const long MillisecondsPerSecond = 1000;

    /// <summary>The statistics of each group, in the order of time, then of the dimensions.</summary>
    public async Task<Outcome<IReadOnlyList<StatisticsPoint>>> QueryAsync(StatisticsQuery query, CancellationToken cancellation = default)
    {
        var filters = query.Filters.Select(filter => SearchQuery.ParseFilter(filter, TraceMetricVocabulary.Instance)).ToArray();
        ImmutableArray<Problem> problems = [.. filters.SelectMany(filter => filter.Problems)];
        if (StatisticsMeasures.Check(query) is { } problem) problems = problems.Add(problem);
        if (!problems.IsEmpty) return Outcome<IReadOnlyList<StatisticsPoint>>.Failed(problems);
        var tests = filters.SelectMany(filter => filter.Value!.Comparisons).Select(comparison => (comparison.Key, Test: new ValueTest(comparison))).ToArray();
        if (tests.Any(test => !Fits(test.Key, query.View))) return FieldProblems.Invalid("filters", null, "Filtering by span or assessment is only supported in its own view.", "filters of the view");
        var groups = new Dictionary<(long Time, string Key), (string[] Dimensions, List<double> Values)>();
        await foreach (var measured in ReadAsync(query, tests, cancellation)) Add(groups, measured, query);
        return groups.OrderBy(group => group.Key.Time).ThenBy(group => group.Key.Key, StringComparer.Ordinal).Take(query.Most).Select(group => Point(query, group.Key.Time, group.Value)).ToArray();
    }

    private static void Add(Dictionary<(long Time, string Key), (string[] Dimensions, List<double> Values)> groups, Measured measured, StatisticsQuery query)
    {
        var length = (query.IntervalSeconds ?? 0) * MillisecondsPerSecond;
        var key = (length > 0 ? measured.Time / length * length : 0, string.Join('\0', measured.Dimensions));
        if (!groups.TryGetValue(key, out var group)) groups[key] = group = (measured.Dimensions, []);
        group.Values.Add(measured.Value);
    }

    private static StatisticsPoint Point(StatisticsQuery query, long time, (string[] Dimensions, List<double> Values) group)
    {
        var dimensions = query.Dimensions.Zip(group.Dimensions, KeyValuePair.Create);
        if (query.IntervalSeconds is not null) dimensions = dimensions.Prepend(KeyValuePair.Create(Bucket, DateTimeOffset.FromUnixTimeMilliseconds(time).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture)));
        return new StatisticsPoint([.. dimensions], [.. query.Aggregations.Select(aggregation => KeyValuePair.Create(aggregation.Label, aggregation.Of(group.Values)))]);
    }

    private static bool Fits(SearchKey key, StatisticsView view) => key.Kind switch
    {
        SearchKeyKind.Span => view == StatisticsView.Spans,
        SearchKeyKind.Assessment => view == StatisticsView.Assessments,
        _ => true,
    };

    private async IAsyncEnumerable<Measured> ReadAsync(StatisticsQuery query, (SearchKey Key, ValueTest Test)[] tests, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var own = tests.Where(test => test.Key.Kind is not (SearchKeyKind.Span or SearchKeyKind.Assessment)).ToArray();
        var parts = tests.Except(own).ToArray();
        var listing = new DocumentListing(DocumentKinds.Trace) { Parents = query.ExperimentIds.Count == 0 ? null : query.ExperimentIds, After = query.Start is { } start ? (start, "") : null };
        var some = new List<TraceInfo>();
        await foreach (var document in store.Documents.ListAsync(listing, cancellation))
        {
            if (document.Order > (query.End ?? long.MaxValue)) break;
            if (TraceInfo.Of(document) is var trace && own.All(test => test.Test.Matches(TraceValues.Of(trace, test.Key)))) some.Add(trace);
            if (some.Count < TraceMatch.AtOnce) continue;
            foreach (var measured in await MeasureAsync(query, some, parts, cancellation)) yield return measured;
            some.Clear();
        }

        foreach (var measured in await MeasureAsync(query, some, parts, cancellation)) yield return measured;
    }

    private async Task<IReadOnlyList<Measured>> MeasureAsync(StatisticsQuery query, IReadOnlyList<TraceInfo> traces, (SearchKey Key, ValueTest Test)[] tests, CancellationToken cancellation)
    {
        if (traces.Count == 0) return [];
        if (query.View == StatisticsView.Traces) return [.. traces.SelectMany(trace => One(query, trace.RequestTime, StatisticsMeasures.Of(trace, query.Metric), name => StatisticsMeasures.Dimension(trace, name)))];
        var kind = query.View == StatisticsView.Spans ? DocumentKinds.Span : DocumentKinds.Assessment;
        var found = new List<Measured>();
        await foreach (var document in store.Documents.ListAsync(new DocumentListing(kind) { Parents = [.. traces.Select(trace => trace.TraceId)] }, cancellation))
            found.AddRange(query.View == StatisticsView.Spans ? OfSpan(query, SpanJson.Read(document), tests) : OfAssessment(query, Assessment.Of(document), tests));
        return found;
    }

    private static IEnumerable<Measured> OfSpan(StatisticsQuery query, Span span, (SearchKey Key, ValueTest Test)[] tests) =>
        tests.All(test => test.Test.Matches(TraceValues.Of(span, test.Key))) ? One(query, span.StartMilliseconds, StatisticsMeasures.Of(span, query.Metric), name => StatisticsMeasures.Dimension(span, name)) : [];

    private static IEnumerable<Measured> OfAssessment(StatisticsQuery query, Assessment assessment, (SearchKey Key, ValueTest Test)[] tests) =>
        tests.All(test => test.Test.Matches(test.Key.Name == "name" ? assessment.Name : assessment.Kind.ToString().ToLowerInvariant())) ? One(query, assessment.CreateTime, StatisticsMeasures.Of(assessment, query.Metric), name => StatisticsMeasures.Dimension(assessment, name)) : [];

    // What has no value, or lacks a dimension, is in no group.
    private static IEnumerable<Measured> One(StatisticsQuery query, long time, double? value, Func<string, string?> dimension)
    {
        string?[] dimensions = [.. query.Dimensions.Select(dimension)];
        return value is { } number && !dimensions.Contains(null) ? [new Measured(time, number, dimensions!)] : [];
    }
}
