using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace Assay.Server.Telemetry;

/// <summary>What one instrument measured, by its labels. Labels beyond a number are counted together as none: a metric must not fill the memory.</summary>
internal sealed class MetricFamily
{
    private const int MostSeries = 2_000;
    private static readonly double[] Seconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];
    private readonly ConcurrentDictionary<int, MetricSeries> _series = new();
    private readonly Lock _adding = new();
    private readonly double[] _bounds;
    private int _count;

    public MetricFamily(Instrument instrument)
    {
        Instrument = instrument;
        var type = instrument.GetType();
        var generic = type.IsGenericType ? type.GetGenericTypeDefinition() : type;
        IsHistogram = generic == typeof(Histogram<>);
        IsCounter = generic == typeof(Counter<>) || generic == typeof(ObservableCounter<>);
        IsAdded = IsCounter || generic == typeof(UpDownCounter<>);
        _bounds = IsHistogram ? (instrument as Histogram<double>)?.Advice?.HistogramBucketBoundaries?.ToArray() ?? Seconds : [];
    }

    public Instrument Instrument { get; }

    public bool IsHistogram { get; }

    /// <summary>Whether it never goes down.</summary>
    public bool IsCounter { get; }

    private bool IsAdded { get; }

    public IEnumerable<MetricSeries> Series
    {
        get
        {
            foreach (var first in _series.Values)
                for (MetricSeries? series = first; series is not null; series = series.Next) yield return series;
        }
    }

    public void Take(double value, ReadOnlySpan<KeyValuePair<string, object?>> labels)
    {
        var series = Find(labels);
        if (IsHistogram) series.Observe(value);
        else if (IsAdded && !Instrument.IsObservable) series.Add(value);
        else series.Set(value);
    }

    private MetricSeries Find(ReadOnlySpan<KeyValuePair<string, object?>> labels)
    {
        var hash = new HashCode();
        foreach (var (key, value) in labels)
        {
            hash.Add(key);
            hash.Add(value);
        }

        var code = hash.ToHashCode();
        for (var series = _series.GetValueOrDefault(code); series is not null; series = series.Next) if (series.Is(labels)) return series;
        return Add(code, labels);
    }

    private MetricSeries Add(int code, ReadOnlySpan<KeyValuePair<string, object?>> labels)
    {
        lock (_adding)
        {
            var first = _series.GetValueOrDefault(code);
            for (var series = first; series is not null; series = series.Next) if (series.Is(labels)) return series;
            if (_count >= MostSeries && labels.Length > 0) return _series.GetOrAdd(0, _ => new MetricSeries([], _bounds, null));
            _count++;
            return _series[code] = new MetricSeries(labels.ToArray(), _bounds, first);
        }
    }
}
