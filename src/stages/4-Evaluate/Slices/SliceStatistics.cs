using Assay.Statistics.Distributions;

namespace Assay.Evaluate.Slices;

/// <summary>Count, sum and sum of squares of the losses of some rows: enough to compare them with all the other rows.</summary>
/// <param name="Count">Rows.</param>
/// <param name="Sum">Sum of their losses.</param>
/// <param name="SumOfSquares">Sum of their squared losses.</param>
internal readonly record struct SliceStatistics(int Count, double Sum, double SumOfSquares)
{
    public double Mean => Sum / Count;

    private double Variance => Count < 2 ? double.NaN : Math.Max(0, (SumOfSquares - Sum * Sum / Count) / (Count - 1));

    public SliceStatistics Plus(double loss) => new(Count + 1, Sum + loss, SumOfSquares + loss * loss);

    public SliceStatistics Minus(SliceStatistics part) => new(Count - part.Count, Sum - part.Sum, SumOfSquares - part.SumOfSquares);

    /// <summary>Difference of means over the root of the mean variance; null when nothing varies.</summary>
    public static double? EffectSize(SliceStatistics slice, SliceStatistics rest)
    {
        var spread = Math.Sqrt((slice.Variance + rest.Variance) / 2);
        return spread > 0 ? (slice.Mean - rest.Mean) / spread : null;
    }

    /// <summary>One-sided p-value of Welch's test that the slice's mean is greater; 1 when nothing varies.</summary>
    public static double WelchGreater(SliceStatistics slice, SliceStatistics rest)
    {
        var (a, b) = (slice.Variance / slice.Count, rest.Variance / rest.Count);
        if (!(a + b > 0)) return 1;
        var t = (slice.Mean - rest.Mean) / Math.Sqrt(a + b);
        var degreesOfFreedom = (a + b) * (a + b) / (a * a / (slice.Count - 1) + b * b / (rest.Count - 1));
        return StudentTDistribution.Survival(t, degreesOfFreedom);
    }
}
