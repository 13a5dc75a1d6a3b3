using System.Collections.Immutable;
using Assay.Tracking.Search;
using Assay.Tracking.Search.Evaluation;
using Assay.Tracking.Traces.Spans;

namespace Assay.Tracking.Traces;

/// <summary>What a search finds under a key of a trace or of a span.</summary>
internal static class TraceValues
{
    /// <summary>A value of a trace itself.</summary>
    public static SearchValue Of(TraceInfo trace, SearchKey key) => key.Kind switch
    {
        SearchKeyKind.Tag => SearchValue.Of(trace.Tags.GetValueOrDefault(key.Name)),
        SearchKeyKind.Metadata => SearchValue.Of(trace.Metadata.GetValueOrDefault(key.Name)),
        SearchKeyKind.Attribute => Attribute(trace, key.Name),
        _ => SearchValue.Absent,
    };

    /// <summary>A value of a span.</summary>
    public static SearchValue Of(Span span, SearchKey key)
    {
        if (key.Kind == SearchKeyKind.SpanAttribute) return span.Attribute(key.Name) is { } value ? SearchValue.Of(value.Text ?? SpanText.Of(value)) : SearchValue.Absent;
        return key.Name switch
        {
            "name" => SearchValue.Of(span.Name),
            "type" => SearchValue.Of(span.Type),
            "status" => SearchValue.Of(span.StatusWord),
            "content" => SearchValue.Of(Content(span)),
            _ => SearchValue.Absent,
        };
    }

    private static SearchValue Attribute(TraceInfo trace, string name) => name switch
    {
        "request_id" => SearchValue.Of(trace.TraceId),
        "client_request_id" => SearchValue.Of(trace.ClientRequestId),
        "experiment_id" => SearchValue.Of(trace.ExperimentId),
        "status" => SearchValue.Of(TraceWords.Of(trace.State)),
        "name" => SearchValue.Of(trace.Name),
        "timestamp_ms" => SearchValue.Of(trace.RequestTime),
        "execution_time_ms" => SearchValue.Of(trace.ExecutionDuration),
        "end_time_ms" => SearchValue.Of(trace.EndTime),
        "prompt" => SearchValue.Several([.. trace.Prompts.Select(SearchValue.Of)]),
        "run_id" => Runs(trace),
        _ => SearchValue.Absent,
    };

    private static SearchValue Runs(TraceInfo trace)
    {
        var made = trace.Metadata.GetValueOrDefault(TraceKeys.SourceRun);
        return SearchValue.Several([.. (made is null ? trace.Runs : trace.Runs.Add(made)).Select(SearchValue.Of)]);
    }

    // All that a person may have read of the span: its name, its attributes and its events.
    private static string Content(Span span)
    {
        var texts = span.Attributes.Select(attribute => $"\"{attribute.Key}\": {SpanText.Of(attribute.Value)}");
        var events = span.Events.Select(happening => $"\"{happening.Name}\": {SpanText.Of(SpanValue.Map(happening.Attributes))}");
        return string.Join(", ", ImmutableArray.Create(span.Name, span.StatusMessage).Concat(texts).Concat(events));
    }
}
