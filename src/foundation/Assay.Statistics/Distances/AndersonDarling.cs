using MathNet.Numerics;

namespace Assay.Statistics.Distances;

/// <summary>
/// The k-sample Anderson–Darling test, midrank version for data with ties (equation 7 of F. W. Scholz and M. A. Stephens, J. Am. Stat.
/// Assoc. 82, 1987). More sensitive in the tails than Kolmogorov–Smirnov. The p-value is clipped to [0.001, 0.25].
/// </summary>
public static class AndersonDarling
{
    private static readonly double[] Levels = [0.25, 0.1, 0.05, 0.025, 0.01, 0.005, 0.001];
    private static readonly double[] B0 = [0.675, 1.281, 1.645, 1.96, 2.326, 2.573, 3.085];
    private static readonly double[] B1 = [-0.245, 0.25, 0.678, 1.149, 1.822, 2.364, 3.615];
    private static readonly double[] B2 = [-0.105, -0.305, -0.362, -0.391, -0.396, -0.345, -0.154];

    /// <summary>Compares two or more samples.</summary>
    /// <returns>NaN when a sample is empty, there are fewer than four values in all, or all values are equal.</returns>
    /// <exception cref="ArgumentException">Fewer than two samples, or a value is NaN.</exception>
    public static AndersonDarlingResult Test(params double[][] samples)
    {
        if (samples.Length < 2) throw new ArgumentException("The test compares at least two samples.", nameof(samples));
        var sorted = Array.ConvertAll(samples, s => Samples.Sorted(s, nameof(samples)));
        var freedom = samples.Length - 1.0;
        var critical = Enumerable.Range(0, Levels.Length).Select(i => B0[i] + B1[i] / Math.Sqrt(freedom) + B2[i] / freedom).ToArray();
        var all = sorted.Sum(s => s.Length);
        var statistic = all < 4 || sorted.Any(s => s.Length == 0)
            ? double.NaN
            : (Unstandardised(sorted, all) - freedom) / Math.Sqrt(Variance(sorted, all));
        return new AndersonDarlingResult(statistic, PValue(statistic, critical), [.. critical]);
    }

    private static double Unstandardised(double[][] sorted, double all)
    {
        var pooled = sorted.SelectMany(s => s).ToArray();
        Array.Sort(pooled);
        if (pooled[0] == pooled[^1]) return double.NaN;
        var below = new int[sorted.Length];
        var sum = 0.0;
        for (int start = 0, end; start < pooled.Length; start = end)
        {
            end = start + 1;
            while (end < pooled.Length && pooled[end] == pooled[start]) end++;
            double here = end - start, middle = start + 0.5 * here;
            sum += here / all * SquaredGaps(sorted, below, pooled[start], middle, all) / (middle * (all - middle) - all * here / 4.0);
        }
        return sum * (all - 1.0) / all;
    }

    /// <summary>Σ (N·Mᵢ − Bⱼ·nᵢ)² / nᵢ at one pooled value; moves <paramref name="below"/> past it.</summary>
    private static double SquaredGaps(double[][] sorted, int[] below, double value, double middle, double all)
    {
        var sum = 0.0;
        for (var i = 0; i < sorted.Length; i++)
        {
            var from = below[i];
            while (below[i] < sorted[i].Length && sorted[i][below[i]] == value) below[i]++;
            var gap = all * 0.5 * (from + below[i]) - middle * sorted[i].Length;
            sum += gap * gap / sorted[i].Length;
        }
        return sum;
    }

    private static double Variance(double[][] sorted, double all)
    {
        double k = sorted.Length, reciprocals = sorted.Sum(s => 1.0 / s.Length);
        double h = 1.0, g = 0.0, partial = 0.0;
        for (var i = 2.0; i < all; i++)
        {
            partial += 1.0 / (all + 1.0 - i);
            g += partial / i;
        }
        h += partial;
        var a = (4 * g - 6) * (k - 1) + (10 - 6 * g) * reciprocals;
        var b = (2 * g - 4) * k * k + 8 * h * k + (2 * g - 14 * h - 4) * reciprocals - 8 * h + 4 * g - 6;
        var c = (6 * h + 2 * g - 2) * k * k + (4 * h - 4 * g + 6) * k + (2 * h - 6) * reciprocals + 4 * h;
        var d = (2 * h + 6) * k * k - 4 * h * k;
        return (((a * all + b) * all + c) * all + d) / ((all - 1) * (all - 2) * (all - 3));
    }

    private static double PValue(double statistic, double[] critical)
    {
        if (double.IsNaN(statistic)) return double.NaN;
        if (statistic < critical[0]) return Levels[0];
        if (statistic > critical[^1]) return Levels[^1];
        var coefficients = Fit.Polynomial(critical, Array.ConvertAll(Levels, Math.Log), 2);
        return Math.Exp(Polynomial.Evaluate(statistic, coefficients));
    }
}
