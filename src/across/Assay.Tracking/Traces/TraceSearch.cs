using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Tracking.Documents;
using Assay.Tracking.Search;
using Assay.Tracking.Search.Vocabularies;

namespace Assay.Tracking.Traces;

/// <summary>
/// Searches traces. In the order of time, which is the default, traces are read newest first until a page is full: a search that nothing narrows reads a page. Any other order
/// reads all traces of the experiments, and keeps the values to order by.
/// </summary>
/// <param name="store">Where traces are kept.</param>
/// <param name="clock">What time it is.</param>
public sealed class TraceSearch(ITrackingStore store, TimeProvider clock)
{
    private static readonly SearchKey Time = new(SearchKeyKind.Attribute, "timestamp_ms");

    /// <summary>Finds a page of traces.</summary>
    /// <param name="experimentIds">In which experiments.</param>
    /// <param name="filter">In the search language; null or blank for all.</param>
    /// <param name="orderBy">The clauses of the order; none for the newest first.</param>
    /// <param name="most">At most so many.</param>
    /// <param name="pageToken">Of the page before; null for the first.</param>
    /// <param name="cancellation">Stops reading.</param>
    public async Task<Outcome<TracePage>> FindAsync(
        IReadOnlyList<string> experimentIds, string? filter, IReadOnlyList<string>? orderBy, int most, string? pageToken, CancellationToken cancellation = default)
    {
        var parsed = SearchQuery.ParseFilter(filter, TraceVocabulary.Instance);
        var order = SearchQuery.ParseOrder(orderBy, TraceVocabulary.Instance);
        var token = TracePageToken.Parse(pageToken);
        ImmutableArray<Problem> problems = [.. parsed.Problems, .. order.Problems, .. token.Problems];
        if (!problems.IsEmpty) return Outcome<TracePage>.Failed(problems);
        if (experimentIds.Count == 0 || most == 0) return new TracePage([], null);
        var match = await TraceMatch.PrepareAsync(store.Documents, parsed.Value!, cancellation);
        var listing = new DocumentListing(DocumentKinds.Trace) { Parents = experimentIds };
        var found = order.Value is [{ } first, ..] && first.Key == Time
            ? await ByTimeAsync(listing with { Descending = !first.Ascending, After = token.Value?.Place }, match, most, cancellation)
            : await OrderedAsync(listing, match, order.Value, most, token.Value?.Skipped ?? 0, cancellation);
        return new TracePage(await new TraceReader(store, clock).WithAssessmentsAsync(found.Traces, cancellation), found.Next?.ToString());
    }

    private async Task<(IReadOnlyList<TraceInfo> Traces, TracePageToken? Next)> ByTimeAsync(DocumentListing listing, TraceMatch match, int most, CancellationToken cancellation)
    {
        var found = new List<TraceInfo>();
        await foreach (var some in ReadAsync(match.IsEverything ? listing with { Limit = most + 1 } : listing, match, most + 1, cancellation))
        {
            found.AddRange(some);
            if (found.Count > most) break;
        }

        if (found.Count <= most) return (found, null);
        var last = found[most - 1];
        return (found[..most], new TracePageToken((last.RequestTime, last.TraceId), 0));
    }

    private async Task<(IReadOnlyList<TraceInfo> Traces, TracePageToken? Next)> OrderedAsync(DocumentListing listing, TraceMatch match, IReadOnlyList<OrderClause> order, int most, int skipped, CancellationToken cancellation)
    {
        var places = new List<TracePlace>();
        await foreach (var some in ReadAsync(listing, match, TraceMatch.AtOnce, cancellation)) places.AddRange(some.Select(trace => TracePlace.Of(trace, order)));
        places.Sort((left, right) => TracePlace.Compare(left, right, order));
        string[] page = [.. places.Skip(skipped).Take(most).Select(place => place.TraceId)];
        var traces = (await store.Documents.FindAllAsync(DocumentKinds.Trace, page, cancellation)).ToDictionary(document => document.Id, TraceInfo.Of);
        return ([.. page.Where(traces.ContainsKey).Select(traceId => traces[traceId])], places.Count > skipped + most ? new TracePageToken(null, skipped + most) : null);
    }

    /// <summary>The traces that match, some at a time, so that their spans and assessments are read together where the filter looks at them.</summary>
    private async IAsyncEnumerable<IReadOnlyList<TraceInfo>> ReadAsync(DocumentListing listing, TraceMatch match, int atFirst, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var some = new List<TraceInfo>();
        var atOnce = Math.Clamp(atFirst, 1, TraceMatch.AtOnce);
        await foreach (var document in store.Documents.ListAsync(listing, cancellation))
        {
            some.Add(TraceInfo.Of(document));
            if (some.Count < atOnce) continue;
            yield return await match.ApplyAsync(some, cancellation);
            some.Clear();
            atOnce = TraceMatch.AtOnce;
        }

        if (some.Count > 0) yield return await match.ApplyAsync(some, cancellation);
    }
}
