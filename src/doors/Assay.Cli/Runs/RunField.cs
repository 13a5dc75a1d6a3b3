using Assay.Tables;
using Assay.Tables.Engine;
using Assay.Tracking.Inspect;
using Assay.Tracking.Runs;

namespace Assay.Cli.Runs;

/// <summary>A column of found runs.</summary>
/// <param name="Name">As a search spells it: <c>metrics.loss</c>.</param>
/// <param name="Type">What it holds.</param>
/// <param name="Of">The value of a run; null when it has none.</param>
internal sealed record RunField(string Name, ColumnType Type, Func<Run, object?> Of)
{
    private const string MetricPrefix = "metrics.";
    private const string ParamPrefix = "params.";
    private const string TagPrefix = "tags.";

    /// <summary>Name and type, for a file.</summary>
    public ColumnImport Column => new(Name, Type);

    /// <summary>The latest value of a metric.</summary>
    public static RunField Metric(string key) => new(MetricPrefix + key, ColumnType.Number, run => Find(run.Metrics, metric => metric.Key, key)?.Latest.Value);

    /// <summary>A parameter.</summary>
    public static RunField Param(string key) => new(ParamPrefix + key, ColumnType.Category, run => Find(run.Params, param => param.Key, key)?.Value);

    /// <summary>A tag.</summary>
    public static RunField Tag(string key) => new(TagPrefix + key, ColumnType.Category, run => run.Tags.Find(key));

    /// <summary>What a terminal shows of a run.</summary>
    public string Text(Run run) => Of(run) switch
    {
        null => "",
        double number => MetricText.Of(number),
        DateTimeOffset time => ClientTime.Text(time),
        bool flag => flag ? "yes" : "no",
        var value => $"{value}",
    };

    private static T? Find<T>(IReadOnlyList<T> sorted, Func<T, string> keyOf, string key) where T : struct
    {
        var (low, high) = (0, sorted.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = string.CompareOrdinal(keyOf(sorted[middle]), key);
            if (order == 0) return sorted[middle];
            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return null;
    }
}
