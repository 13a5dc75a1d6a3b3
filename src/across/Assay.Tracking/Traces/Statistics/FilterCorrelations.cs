using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Tracking.Documents;
using Assay.Tracking.Search;
using Assay.Tracking.Search.Vocabularies;

namespace Assay.Tracking.Traces.Statistics;

/// <summary>Counts how often two filters find the same traces. Reads every trace of the experiments.</summary>
/// <param name="store">Where traces are kept.</param>
public sealed class FilterCorrelations(ITrackingStore store)
{
    /// <summary>Counts.</summary>
    /// <param name="experimentIds">In these experiments.</param>
    /// <param name="first">The first filter.</param>
    /// <param name="second">The second filter.</param>
    /// <param name="among">Only among traces that this filter finds; null or blank among all.</param>
    /// <param name="cancellation">Stops reading.</param>
    public async Task<Outcome<FilterCorrelation>> CountAsync(IReadOnlyList<string> experimentIds, string first, string second, string? among, CancellationToken cancellation = default)
    {
        var filters = new[] { among, first, second }.Select(filter => SearchQuery.ParseFilter(filter, TraceVocabulary.Instance)).ToArray();
        ImmutableArray<Problem> problems = [.. filters.SelectMany(filter => filter.Problems)];
        if (!problems.IsEmpty) return Outcome<FilterCorrelation>.Failed(problems);
        var matches = new List<TraceMatch>();
        foreach (var filter in filters) matches.Add(await TraceMatch.PrepareAsync(store.Documents, filter.Value!, cancellation));
        var counted = new FilterCorrelation(0, 0, 0, 0);
        await foreach (var some in store.Documents.ListAsync(new DocumentListing(DocumentKinds.Trace) { Parents = experimentIds }, cancellation).Chunk(TraceMatch.AtOnce).WithCancellation(cancellation))
        {
            var all = await matches[0].ApplyAsync([.. some.Select(TraceInfo.Of)], cancellation);
            var (one, two) = (await IdsAsync(matches[1], all, cancellation), await IdsAsync(matches[2], all, cancellation));
            counted = new FilterCorrelation(counted.First + one.Count, counted.Second + two.Count, counted.Both + one.Count(two.Contains), counted.All + all.Count);
        }

        return counted;
    }

    private static async Task<HashSet<string>> IdsAsync(TraceMatch match, IReadOnlyList<TraceInfo> traces, CancellationToken cancellation) => [.. (await match.ApplyAsync(traces, cancellation)).Select(trace => trace.TraceId)];
}
