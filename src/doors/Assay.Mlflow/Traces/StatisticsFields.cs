using System.Text.Json;
using Assay.Mlflow.Wire;
using Assay.Tracking.Traces.Statistics;

namespace Assay.Mlflow.Traces;

/// <summary>The fields of <c>traces/metrics</c>.</summary>
internal static class StatisticsFields
{
    private const int Largest = 10_000;

    /// <summary>Reads them.</summary>
    public static StatisticsQuery Read(MlflowFields fields)
    {
        if (!fields.Has("experiment_ids")) fields.Problems.Add(WireFaults.Missing("experiment_ids"));
        if (!fields.Has("aggregations")) fields.Problems.Add(WireFaults.Missing("aggregations"));
        var most = fields.Integer("max_results") ?? 1000;
        if (most is < 1 or > Largest) fields.Problems.Add(WireFaults.Invalid("max_results", $"{most}", $"it has to be 1 to {Largest}."));
        var interval = fields.Integer("time_interval_seconds");
        if (interval is < 1 or > int.MaxValue) fields.Problems.Add(WireFaults.Invalid("time_interval_seconds", $"{interval}", "it has to be a positive number."));
        return new StatisticsQuery(fields.Texts("experiment_ids"), Word<StatisticsView>(fields, "view_type"), fields.RequiredText("metric_name"), fields.Objects("aggregations", ReadAggregation))
        {
            Dimensions = fields.Texts("dimensions"),
            Filters = fields.Texts("filters"),
            IntervalSeconds = interval,
            Start = fields.Integer("start_time_ms"),
            End = fields.Integer("end_time_ms"),
            Most = (int)Math.Clamp(most, 1, Largest),
        };
    }

    private static Aggregation ReadAggregation(MlflowFields fields)
    {
        var (kind, percentile) = (Word<AggregationKind>(fields, "aggregation_type"), fields.Real("percentile_value"));
        if (kind == AggregationKind.Percentile && percentile is not (>= 0 and <= 100)) fields.Problems.Add(WireFaults.Invalid(fields.PathOf("percentile_value"), $"{percentile}", "a percentile is a number from 0 to 100."));
        if (kind != AggregationKind.Percentile && percentile is not null) fields.Problems.Add(WireFaults.Invalid(fields.PathOf("percentile_value"), $"{percentile}", "only the aggregation PERCENTILE has one."));
        return new Aggregation(kind, percentile);
    }

    /// <summary>An enum by its name or its number.</summary>
    private static T Word<T>(MlflowFields fields, string name) where T : struct, Enum
    {
        var word = fields.Raw(name) is { ValueKind: JsonValueKind.Number } number ? number.GetRawText() : fields.RequiredText(name);
        if (Enum.TryParse<T>(word, ignoreCase: true, out var value) && Enum.IsDefined(value)) return value;
        if (word.Length > 0) fields.Problems.Add(WireFaults.WrongType(fields.PathOf(name), $"'{word}'", string.Join(", ", Enum.GetNames<T>()).ToUpperInvariant()));
        return default;
    }
}
