using Assay.Reports.Citing;

namespace Assay.Reports.Charts;

/// <summary>The values that an axis covers, with round numbers to mark it by.</summary>
internal sealed record AxisRange
{
    /// <summary>From here on marks are so wide that fewer of them fit beside each other.</summary>
    private const double WideNumber = 10_000;

    private AxisRange(double low, double high, double step) => (Low, High, Step) = (low, high, step);

    /// <summary>Shares and probabilities: 0 to 1, whatever was measured, so that small differences do not look large.</summary>
    public static AxisRange Share { get; } = new(0, 1, 0.2);

    /// <summary>Lowest value.</summary>
    public double Low { get; }

    /// <summary>Highest value, above the lowest.</summary>
    public double High { get; }

    /// <summary>Distance of two marks: 1, 2, 2.5 or 5 times a power of ten.</summary>
    public double Step { get; }

    /// <summary>The marks, rising.</summary>
    public IEnumerable<double> Ticks
    {
        get
        {
            var first = Math.Ceiling(Low / Step - 1e-9);
            for (var i = first; i * Step <= High + Step * 1e-9; i++) yield return i * Step;
        }
    }

    /// <summary>Round ends around the values that are there; 0 to 1 when none is.</summary>
    public static AxisRange Around(IEnumerable<Cited?> values) => Around(values.Select(value => value?.Number).OfType<double>());

    /// <summary>Round ends around the finite ones of the values; 0 to 1 when there is none.</summary>
    public static AxisRange Around(IEnumerable<double> values)
    {
        var finite = values.Where(double.IsFinite).DefaultIfEmpty(double.NaN).ToArray();
        var (low, high) = (finite.Min(), finite.Max());
        if (double.IsNaN(low)) return Share;
        if (high - low < Math.Max(Math.Abs(high), Math.Abs(low)) * 1e-9 || high == low) (low, high) = Widened(low);
        var step = NiceStep((high - low) / (Math.Max(Math.Abs(low), Math.Abs(high)) < WideNumber ? 5 : 3));
        return new AxisRange(Math.Floor(low / step + 1e-9) * step, Math.Ceiling(high / step - 1e-9) * step, step);
    }

    /// <summary>A scale over this range.</summary>
    public Scale Over(double from, double to) => new(Low, High, from, to);

    private static (double, double) Widened(double value)
    {
        var half = value == 0 ? 1 : Math.Abs(value) * 0.1;
        return (value - half, value + half);
    }

    private static double NiceStep(double rough)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        var leading = rough / power;
        return power * (leading <= 1 ? 1 : leading <= 2 ? 2 : leading <= 2.5 ? 2.5 : leading <= 5 ? 5 : 10);
    }
}
