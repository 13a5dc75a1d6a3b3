using Assay.Kernel;
using Assay.Statistics.Distances;

namespace Assay.Statistics.ChangeDetection;

/// <summary>
/// KSWIN: keeps a window, and by the Kolmogorov–Smirnov test compares its newest values with as many drawn from the older ones. It sees
/// any change of the distribution, not of the mean alone. The test is made at every value, so over a long stream false alarms come
/// about once in some multiple of 1/α values; choose α small. At a change the newest values stay.
/// Source: C. Raab, M. Heusinger and F.-M. Schleif, "Reactive soft prototype computing for concept drift streams" (2020).
/// </summary>
public sealed class KolmogorovSmirnovWindow : IChangeDetector
{
    private readonly KolmogorovSmirnovWindowOptions _options;
    private readonly SeededRandom _random;
    private readonly List<double> _window = [];

    /// <summary>A detector that has seen nothing.</summary>
    /// <param name="seed">What draws from the older values.</param>
    /// <param name="options">How it decides.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public KolmogorovSmirnovWindow(ulong seed, KolmogorovSmirnovWindowOptions? options = null)
    {
        _options = options ?? new();
        _options.Require();
        _random = SeededRandom.For(seed, nameof(KolmogorovSmirnovWindow));
    }

    /// <summary>How many values the window holds.</summary>
    public int Count => _window.Count;

    /// <inheritdoc/>
    public ChangeSignal Add(double value)
    {
        StreamValue.RequireFinite(value);
        if (_window.Count == _options.WindowSize) _window.RemoveAt(0);
        _window.Add(value);
        if (_window.Count < _options.WindowSize) return ChangeSignal.None;
        var newest = _window.GetRange(_window.Count - _options.RecentSize, _options.RecentSize).ToArray();
        var result = KolmogorovSmirnov.Test(Drawn(), newest, PValueMethod.Exact);
        if (!(result.PValue <= _options.Alpha && result.Statistic > _options.SmallestGap)) return ChangeSignal.None;
        _window.Clear();
        _window.AddRange(newest);
        return ChangeSignal.Change;
    }

    /// <summary>Values drawn without replacement from the older part: the first of a shuffle that stops there.</summary>
    private double[] Drawn()
    {
        var older = _window.GetRange(0, _window.Count - _options.RecentSize).ToArray();
        for (var i = 0; i < _options.RecentSize; i++)
        {
            var j = i + _random.NextInt32(older.Length - i);
            (older[i], older[j]) = (older[j], older[i]);
        }
        return older[.._options.RecentSize];
    }
}
