using Assay.Kernel;
using Assay.Tracking.Metrics;
using Assay.Tracking.Runs;

namespace Assay.Stores.Cluster.Postgres;

/// <summary>What a caller logs to a run, made ready on the caller's thread so that the writer has little left to do.</summary>
internal sealed class LogChange
{
    private const long LikelyTextSize = 64;
    private const long LikelyPointSize = 16;

    public LogChange(RunLog log)
    {
        Log = log;
        foreach (var metric in log.Metrics.Span)
        {
            if (!Series.TryGetValue(metric.Key, out var series)) Series.Add(metric.Key, series = new MetricSeries());
            series.Add(metric.Point);
            if (metric.Model is { ModelId: { } model } measured) Measurements.Add((model, metric, measured));
        }

        Bytes = (log.Metrics.Length * LikelyPointSize) + ((log.Params.Count + log.Tags.Count) * LikelyTextSize) + log.Links.Sum(link => (long)link.Body.Length);
    }

    /// <summary>What is logged.</summary>
    public RunLog Log { get; }

    /// <summary>Its points by key, in the order in which they came.</summary>
    public Dictionary<string, MetricSeries> Series { get; } = new(StringComparer.Ordinal);

    /// <summary>Those of its points that measure a model.</summary>
    public List<(string ModelId, LoggedMetric Metric, MeasuredModel Measured)> Measurements { get; } = [];

    /// <summary>Roughly how many bytes it adds.</summary>
    public long Bytes { get; }

    /// <summary>What the database cannot hold of it.</summary>
    public Problem? Check() => PostgresText.Check(Texts());

    private IEnumerable<(string Field, string? Text)> Texts() =>
    [
        ("run_id", Log.RunId),
        .. Series.Keys.Select(key => ("key", (string?)key)),
        .. Log.Params.SelectMany(param => new[] { ("key", (string?)param.Key), ("value", param.Value) }),
        .. Log.Tags.SelectMany(tag => new[] { ("key", (string?)tag.Key), ("value", tag.Value) }),
        .. Log.Links.Select(link => ("key", (string?)link.Key)),
        .. Measurements.SelectMany(point => new[] { ("model_id", point.ModelId), ("dataset_name", point.Measured.DatasetName), ("dataset_digest", point.Measured.DatasetDigest) }),
    ];
}
