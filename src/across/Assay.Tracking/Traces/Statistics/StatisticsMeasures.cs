using System.Text.Json;
using Assay.Kernel;
using Assay.Tracking.Fields;
using Assay.Tracking.Traces.Assessments;
using Assay.Tracking.Traces.Spans;

namespace Assay.Tracking.Traces.Statistics;

/// <summary>What can be measured of traces, spans and assessments, how it can be put together, and by what it can be grouped.</summary>
internal static class StatisticsMeasures
{
    private const AggregationKind Count = AggregationKind.Count;
    private static readonly AggregationKind[] Means = [AggregationKind.Avg, AggregationKind.Percentile];
    private static readonly AggregationKind[] Sums = [AggregationKind.Sum, .. Means];
    private static readonly string[] Models = ["span_model_name", "span_model_provider"];

    private static readonly Dictionary<(StatisticsView View, string Metric), (AggregationKind[] Kinds, string[] Dimensions)> Known = Table();

    /// <summary>What is wrong with a query; null when nothing is.</summary>
    public static Problem? Check(StatisticsQuery query)
    {
        if (!Known.TryGetValue((query.View, query.Metric), out var known)) return FieldProblems.Invalid("metric_name", query.Metric, $"metric_name must be one of {string.Join(", ", Known.Keys.Where(key => key.View == query.View).Select(key => key.Metric))}, got '{query.Metric}'.", "a metric of the view");
        if (query.Aggregations.FirstOrDefault(each => !known.Kinds.Contains(each.Kind)) is { Kind: not 0 } wrong) return FieldProblems.Invalid("aggregations", wrong.Label, $"Found invalid aggregation_type(s): {wrong.Label}.", string.Join(", ", known.Kinds).ToUpperInvariant());
        if (query.Dimensions.FirstOrDefault(each => !known.Dimensions.Contains(each)) is { } dimension) return FieldProblems.Invalid("dimensions", dimension, $"Found invalid dimension(s): {dimension}.", string.Join(", ", known.Dimensions));
        return query.IntervalSeconds is not null && (query.Start is null || query.End is null)
            ? FieldProblems.Invalid("time_interval_seconds", $"{query.IntervalSeconds}", "start_time_ms and end_time_ms are required if time_interval_seconds is set.", "both times")
            : null;
    }

    /// <summary>The value of a trace; null when it has none.</summary>
    public static double? Of(TraceInfo trace, string metric) => metric switch
    {
        "trace_count" => 1,
        "latency" => trace.ExecutionDuration,
        _ => SpanSums.Parse(trace.Metadata.GetValueOrDefault(TraceKeys.TokenUsage), SpanKeys.TokenCounts).Parts.TryGetValue(metric, out var tokens) ? tokens : null,
    };

    /// <summary>The value of a span; null when it has none.</summary>
    public static double? Of(Span span, string metric) => metric switch
    {
        "span_count" => 1,
        "latency" => span.EndNanoseconds == 0 ? null : Math.Floor((span.EndNanoseconds - (double)span.StartNanoseconds) / 1_000_000),
        _ => SpanSums.CostsOf(span).Parts.TryGetValue(metric, out var cost) ? cost : null,
    };

    /// <summary>The value of an assessment: yes is 1 and no is 0; null when it is no number.</summary>
    public static double? Of(Assessment assessment, string metric) => metric == "assessment_count" ? 1 : assessment.Value.ValueKind switch
    {
        JsonValueKind.Number => assessment.Value.GetDouble(),
        JsonValueKind.True => 1,
        JsonValueKind.False => 0,
        JsonValueKind.String when assessment.Value.ValueEquals("yes") => 1,
        JsonValueKind.String when assessment.Value.ValueEquals("no") => 0,
        _ => null,
    };

    /// <summary>What a trace has for a dimension; null when nothing.</summary>
    public static string? Dimension(TraceInfo trace, string dimension) => dimension == "trace_name" ? trace.Name : TraceWords.Of(trace.State);

    /// <summary>What a span has for a dimension; null when nothing.</summary>
    public static string? Dimension(Span span, string dimension) => dimension switch
    {
        "span_name" => span.Name,
        "span_type" => span.Type,
        "span_status" => span.StatusWord,
        "span_model_name" => span.Attribute(SpanKeys.Model)?.Text,
        _ => span.Attribute(SpanKeys.Provider)?.Text,
    };

    /// <summary>What an assessment has for a dimension.</summary>
    public static string? Dimension(Assessment assessment, string dimension) => dimension == "assessment_name" ? assessment.Name : assessment.Value.ValueKind == JsonValueKind.Undefined ? null : assessment.Value.GetRawText();

    private static Dictionary<(StatisticsView View, string Metric), (AggregationKind[] Kinds, string[] Dimensions)> Table()
    {
        var table = new Dictionary<(StatisticsView View, string Metric), (AggregationKind[] Kinds, string[] Dimensions)>
        {
            [(StatisticsView.Traces, "trace_count")] = ([Count], ["trace_name", "trace_status"]),
            [(StatisticsView.Traces, "latency")] = (Means, ["trace_name"]),
            [(StatisticsView.Spans, "span_count")] = ([Count], ["span_name", "span_type", "span_status", .. Models]),
            [(StatisticsView.Spans, "latency")] = (Means, ["span_name", "span_status"]),
            [(StatisticsView.Assessments, "assessment_count")] = ([Count], ["assessment_name", "assessment_value"]),
            [(StatisticsView.Assessments, "assessment_value")] = (Means, ["assessment_name"]),
        };
        foreach (var tokens in SpanKeys.TokenCounts) table[(StatisticsView.Traces, tokens)] = (Sums, ["trace_name"]);
        foreach (var cost in SpanKeys.CostParts) table[(StatisticsView.Spans, cost)] = (Sums, Models);
        return table;
    }
}
