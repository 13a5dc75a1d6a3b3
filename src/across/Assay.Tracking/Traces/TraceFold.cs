using System.Collections.Immutable;
using Assay.Tracking.Traces.Spans;

namespace Assay.Tracking.Traces;

/// <summary>What a trace says of itself after spans have come: its times, its state, its previews and its sums.</summary>
internal static class TraceFold
{
    /// <summary>The trace with its spans.</summary>
    /// <param name="trace">The trace so far; null when only its spans are known.</param>
    /// <param name="experimentId">The experiment that it belongs to when it is not known yet.</param>
    /// <param name="spans">The spans that have come, all of this trace.</param>
    /// <param name="replaced">Those of the same identifiers that were here already: they were counted.</param>
    public static TraceInfo Of(TraceInfo? trace, string experimentId, IReadOnlyList<Span> spans, IReadOnlyList<Span> replaced)
    {
        var start = spans.Min(span => span.StartMilliseconds);
        var root = spans.LastOrDefault(span => span.IsRoot);
        var folded = trace ?? new TraceInfo(spans[0].TraceId, experimentId, start, TraceState.InProgress);
        folded = WithTimes(folded, trace is null, start, spans.Max(span => span.EndMilliseconds));
        if (root is not null) folded = WithRoot(folded, root);
        folded = folded with { Tags = folded.Tags.SetItem(TraceKeys.SpansLocationTag, TraceKeys.SpansLocation) };
        folded = WithSums(folded, TraceKeys.TokenUsage, SpanKeys.TokenCounts, Sum(spans, replaced, SpanKeys.TokenCounts, SpanSums.TokensOf));
        folded = WithSums(folded, TraceKeys.Cost, SpanKeys.CostParts, Sum(spans, replaced, SpanKeys.CostParts, SpanSums.CostsOf));
        return folded with { Metadata = WithContext(folded, spans) };
    }

    private static TraceInfo WithTimes(TraceInfo trace, bool isNew, long start, long? end)
    {
        if (trace.Told) return trace;
        var began = isNew ? start : Math.Min(trace.RequestTime, start);
        long? ended = end is { } ending ? Math.Max(trace.EndTime, ending) : trace.ExecutionDuration is null ? null : trace.EndTime;
        return trace with { RequestTime = began, ExecutionDuration = ended - began };
    }

    private static TraceInfo WithRoot(TraceInfo trace, Span root) => trace with
    {
        State = trace.State is TraceState.InProgress or TraceState.Unspecified && root.EndNanoseconds != 0 ? root.Status == SpanStatus.Error ? TraceState.Error : TraceState.Ok : trace.State,
        RequestPreview = trace.RequestPreview ?? TracePreview.Of(root.Attribute(SpanKeys.Inputs), "user"),
        ResponsePreview = trace.ResponsePreview ?? TracePreview.Of(root.Attribute(SpanKeys.Outputs), "assistant"),
        Tags = trace.Told || trace.Name is not null || root.Name.Length == 0 ? trace.Tags : trace.Tags.SetItem(TraceKeys.NameTag, root.Name),
    };

    private static SpanSums Sum(IReadOnlyList<Span> spans, IReadOnlyList<Span> replaced, IReadOnlyList<string> names, Func<Span, SpanSums> read)
    {
        var sum = spans.Select(read).Aggregate(new SpanSums(ImmutableDictionary<string, double>.Empty, names), (all, one) => all.Plus(one));
        return replaced.Select(read).Aggregate(sum, (all, one) => all.Minus(one));
    }

    // What a client said of the trace as a whole counts each token once, also where a span repeats those of its parts; nothing is added to it.
    private static TraceInfo WithSums(TraceInfo trace, string key, IReadOnlyList<string> names, SpanSums added)
    {
        var known = trace.Metadata.GetValueOrDefault(key);
        if (added.IsEmpty || (trace.Told && known is not null)) return trace;
        return trace with { Metadata = trace.Metadata.SetItem(key, SpanSums.Parse(known, names).Plus(added).ToText()) };
    }

    private static ImmutableSortedDictionary<string, string> WithContext(TraceInfo trace, IReadOnlyList<Span> spans)
    {
        var metadata = trace.Metadata;
        if (!trace.Told && First(spans, SpanKeys.Session) is { } session) metadata = metadata.TryAdd(TraceKeys.Session, session);
        return First(spans, SpanKeys.User) is { } user ? metadata.TryAdd(TraceKeys.User, user) : metadata;
    }

    private static string? First(IReadOnlyList<Span> spans, string key) => spans.Select(span => span.Attribute(key)?.Text).FirstOrDefault(text => !string.IsNullOrEmpty(text));

    private static ImmutableSortedDictionary<string, string> TryAdd(this ImmutableSortedDictionary<string, string> entries, string key, string value) => entries.ContainsKey(key) ? entries : entries.Add(key, value);
}
