using Assay.Tracking.Traces.Spans;

namespace Assay.Tracking.Traces.Statistics;

/// <summary>How values become one.</summary>
/// <param name="Kind">How.</param>
/// <param name="Percentile">0 to 100, for <see cref="AggregationKind.Percentile"/>; null for the others.</param>
public readonly record struct Aggregation(AggregationKind Kind, double? Percentile)
{
    /// <summary>What clients call it: <c>SUM</c>, <c>P95.0</c>.</summary>
    public string Label => Percentile is { } percentile ? $"P{SpanText.Of(SpanValue.Of(percentile))}" : Kind.ToString().ToUpperInvariant();

    /// <summary>The one value of several; sorts them.</summary>
    /// <param name="values">At least one.</param>
    internal double Of(List<double> values) => Kind switch
    {
        AggregationKind.Count => values.Count,
        AggregationKind.Sum => values.Sum(),
        AggregationKind.Avg => values.Average(),
        AggregationKind.Min => values.Min(),
        AggregationKind.Max => values.Max(),
        _ => PercentileOf(values, Percentile ?? 0),
    };

    private static double PercentileOf(List<double> values, double percentile)
    {
        values.Sort();
        var place = percentile / 100 * (values.Count - 1);
        var below = (int)Math.Floor(place);
        var above = Math.Min(below + 1, values.Count - 1);
        return values[below] + ((place - below) * (values[above] - values[below]));
    }
}
