using Assay.Tracking.Runs;
using Assay.Tracking.Search;

namespace Assay.Tracking.Inspect;

/// <summary>A column of found runs.</summary>
/// <param name="Name">For people and files: <c>metrics.loss</c>.</param>
/// <param name="Type">What it holds.</param>
/// <param name="Of">The value of a run; null when it has none.</param>
public sealed record RunField(string Name, RunFieldType Type, Func<Run, object?> Of)
{
    private const string MetricPrefix = "metrics.";
    private const string ParamPrefix = "params.";
    private const string TagPrefix = "tags.";

    /// <summary>What a search calls it; null for what can be shown and not searched by.</summary>
    public SearchKey? Key { get; init; }

    /// <summary>How it is written so that <see cref="RunFields.Named(IEnumerable{string})"/> reads it again, whatever is in the name.</summary>
    public string Spelling => Key is { Kind: not SearchKeyKind.Attribute } key ? key.ToString() : Name;

    /// <summary>The latest value of a metric.</summary>
    public static RunField Metric(string key) => new(MetricPrefix + key, RunFieldType.Number, run => Find(run.Metrics, metric => metric.Key, key)?.Latest.Value) { Key = new SearchKey(SearchKeyKind.Metric, key) };

    /// <summary>A parameter.</summary>
    public static RunField Param(string key) => new(ParamPrefix + key, RunFieldType.Text, run => Find(run.Params, param => param.Key, key)?.Value) { Key = new SearchKey(SearchKeyKind.Parameter, key) };

    /// <summary>A tag.</summary>
    public static RunField Tag(string key) => new(TagPrefix + key, RunFieldType.Text, run => run.Tags.Find(key)) { Key = new SearchKey(SearchKeyKind.Tag, key) };

    /// <summary>What a table shows of a run.</summary>
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
