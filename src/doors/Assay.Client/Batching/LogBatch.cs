using Assay.Tracking.Metrics;
using Assay.Tracking.Runs;

namespace Assay.Client.Batching;

/// <summary>A batch as it fills, within what one call may hold: see <see cref="RunRules"/>.</summary>
internal sealed class LogBatch(string runId)
{
    private readonly List<LoggedMetric> _metrics = [];
    private readonly Dictionary<string, string> _params = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _tags = new(StringComparer.Ordinal);

    public bool IsEmpty => Count == 0;

    private int Count => _metrics.Count + _params.Count + _tags.Count;

    /// <summary>Adds something, unless the batch has no room for it; a parameter of another value than it holds wants a batch of its own.</summary>
    public bool TryAdd(LogItem item)
    {
        if (Count >= RunRules.MostEntities) return false;
        if (item.Metric is { } metric) _metrics.Add(metric);
        if (item.Param is { } param && !TryAdd(_params, param.Key, param.Value, replaces: false)) return false;
        return item.Tag is not { } tag || TryAdd(_tags, tag.Key, tag.Value, replaces: true);
    }

    /// <summary>What it holds; it is empty afterwards.</summary>
    public RunLog Take()
    {
        var log = new RunLog(runId)
        {
            Metrics = _metrics.ToArray(),
            Params = [.. _params.Select(pair => new Param(pair.Key, pair.Value))],
            Tags = [.. _tags.Select(pair => new Tag(pair.Key, pair.Value))],
        };
        _metrics.Clear();
        _params.Clear();
        _tags.Clear();
        return log;
    }

    private static bool TryAdd(Dictionary<string, string> pairs, string key, string value, bool replaces)
    {
        if (pairs.TryGetValue(key, out var standing) && standing != value && !replaces) return false;
        if (!pairs.ContainsKey(key) && pairs.Count >= RunRules.MostParamsOrTags) return false;
        pairs[key] = value;
        return true;
    }
}
