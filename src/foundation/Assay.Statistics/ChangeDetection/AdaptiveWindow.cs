using Assay.Statistics.Moments;

namespace Assay.Statistics.ChangeDetection;

/// <summary>
/// ADWIN: keeps a window as long as its older and newer parts agree in their mean, and drops the older part when they do not. It sees
/// moves of the mean either way, needs no size of window, and holds about 5 log₂(n) buckets of moments instead of n values. The bound
/// is for values within [0, 1]: for values of a much wider range it is too eager where nothing varies, of a narrower one too slow.
/// δ bounds the false alarms at one value for the plain form; this one takes the normal approximation, as everybody does.
/// Source: A. Bifet and R. Gavaldà, "Learning from time-changing data with adaptive windowing" (2007), second form. River, MOA and
/// scikit-multiflow differ by one bucket in where they cut, so that alarms may come one clock apart.
/// </summary>
public sealed class AdaptiveWindow : IChangeDetector
{
    private readonly AdaptiveWindowOptions _options;
    private readonly ExponentialHistogram _histogram;
    private long _seen;

    /// <summary>A detector that has seen nothing.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public AdaptiveWindow(AdaptiveWindowOptions? options = null)
    {
        _options = options ?? new();
        _options.Require();
        _histogram = new ExponentialHistogram(_options.BucketsPerSize);
    }

    /// <summary>How many values the window holds, with their mean and spread.</summary>
    public CentralMoments Window => _histogram.Total;

    /// <summary>How many buckets stand for the window: what it costs in memory.</summary>
    public int Buckets => _histogram.Buckets.Count;

    /// <inheritdoc/>
    public ChangeSignal Add(double value)
    {
        StreamValue.RequireFinite(value);
        _histogram.Add(value);
        if (++_seen % _options.Clock != 0 || Window.Count <= _options.WarmUp) return ChangeSignal.None;
        var signal = ChangeSignal.None;
        while (PartsDisagree())
        {
            _histogram.DropOldest();
            signal = ChangeSignal.Change;
        }
        return signal;
    }

    private bool PartsDisagree()
    {
        if (Window.Count <= _options.WarmUp) return false;
        CentralMoments older = default;
        foreach (var bucket in _histogram.Buckets)
        {
            older = older.Merge(bucket);
            var newer = (Count: Window.Count - older.Count, Sum: Window.Mean * Window.Count - older.Mean * older.Count);
            if (newer.Count < _options.SmallestPart) return false;
            if (older.Count >= _options.SmallestPart && Math.Abs(older.Mean - newer.Sum / newer.Count) > Tolerated(older.Count, newer.Count)) return true;
        }
        return false;
    }

    /// <summary>√(2 m σ² ln(2 ln n/δ)) + ⅔ m ln(2 ln n/δ), m = 1/n₀ + 1/n₁ with the smallest part taken off.</summary>
    private double Tolerated(long older, long newer)
    {
        double m = 1.0 / (older - _options.SmallestPart + 1) + 1.0 / (newer - _options.SmallestPart + 1);
        var doubt = Math.Log(2.0 * Math.Log(Window.Count) / _options.Delta);
        return Math.Sqrt(2.0 * m * Window.PopulationVariance * doubt) + 2.0 / 3.0 * m * doubt;
    }
}
