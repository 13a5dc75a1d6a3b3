using System.Collections.Immutable;
using System.Globalization;
using Assay.Reports.Charts;

namespace Assay.Reports.Plots;

/// <summary>An axis from round value to round value, in a straight line or by powers of ten, with its marks.</summary>
internal sealed class PlotAxis
{
    private const int FewDecades = 2;
    private const int MostDecades = 7;

    // Beyond this the width of the axis would not be a number any more.
    private const double Largest = 1e300;

    private readonly double _low;
    private readonly double _high;
    private readonly bool _isLogarithmic;

    private PlotAxis(double low, double high, bool isLogarithmic, IEnumerable<(double Value, string Text)> ticks)
    {
        (_low, _high, _isLogarithmic) = (low, high, isLogarithmic);
        Ticks = [.. ticks.Select(tick => new PlotTick(At(tick.Value), tick.Text))];
    }

    /// <summary>The marks, rising.</summary>
    public ImmutableArray<PlotTick> Ticks { get; }

    /// <summary>The values at its ends.</summary>
    public (double Low, double High) Ends => (_low, _high);

    /// <summary>An axis around the finite ones of the values.</summary>
    public static PlotAxis Linear(IEnumerable<double> values)
    {
        var range = AxisRange.Around(values.Where(double.IsFinite).Select(value => Math.Clamp(value, -Largest, Largest)));
        return new PlotAxis(range.Low, range.High, false, range.Ticks.Select(tick => (tick, TickText.Of(tick, range))));
    }

    /// <summary>An axis by powers of ten around those of the values that are finite and above 0; 1 to 10 when there is none.</summary>
    public static PlotAxis Logarithmic(IEnumerable<double> values)
    {
        var powers = values.Where(value => double.IsFinite(value) && value > 0).Select(Math.Log10).DefaultIfEmpty(0).ToArray();
        var (low, high) = ((int)Math.Floor(powers.Min() + 1e-12), (int)Math.Ceiling(powers.Max() - 1e-12));
        if (high <= low) high = low + 1;
        var step = (high - low + MostDecades - 1) / MostDecades;
        double[] within = high - low <= FewDecades ? [1, 2, 5] : [1];
        var ticks = Enumerable.Range(0, (high - low) / step + 1).SelectMany(decade => within.Select(digit => digit * Math.Pow(10, low + decade * step))).Where(tick => tick <= Math.Pow(10, high) * (1 + 1e-12));
        return new PlotAxis(Math.Pow(10, low), Math.Pow(10, high), true, ticks.Select(tick => (tick, Text(tick))));
    }

    /// <summary>Whether a value has a place here: on an axis by powers of ten only what is above 0 has one.</summary>
    public bool HasPlaceFor(double value) => !double.IsNaN(value) && (!_isLogarithmic || value > 0);

    /// <summary>The place of a value, from 0 to 1; what lies beyond an end stands at the end.</summary>
    public double At(double value)
    {
        if (double.IsInfinity(value)) return value > 0 ? 1 : 0;
        var (place, from, to) = _isLogarithmic ? (Math.Log10(value), Math.Log10(_low), Math.Log10(_high)) : (value, _low, _high);
        return Math.Clamp((place - from) / (to - from), 0, 1);
    }

    private static string Text(double tick) =>
        tick is >= 1e-4 and < 1e6 ? tick.ToString("0.####", CultureInfo.InvariantCulture) : tick.ToString("0e0", CultureInfo.InvariantCulture).Replace('-', '−');
}
