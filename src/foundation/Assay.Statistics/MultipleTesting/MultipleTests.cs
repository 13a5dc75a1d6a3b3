using Assay.Statistics.Distributions;

namespace Assay.Statistics.MultipleTesting;

/// <summary>
/// Adjusted p-values for several tests at once. A NaN p-value (an undefined test) stays NaN, is never rejected, and does not count among
/// the tests. The values agree with R's <c>p.adjust</c> and statsmodels.
/// </summary>
public static class MultipleTests
{
    /// <summary>Corrects p-values and decides at level <paramref name="alpha"/>.</summary>
    /// <param name="pValues">One a test, each in [0, 1] or NaN, in any order.</param>
    /// <param name="correction">The way of correction.</param>
    /// <param name="alpha">The level in (0, 1).</param>
    /// <exception cref="ArgumentOutOfRangeException">A p-value is outside [0, 1], or α outside (0, 1).</exception>
    public static CorrectedPValues Correct(ReadOnlySpan<double> pValues, PValueCorrection correction, double alpha = 0.05)
    {
        if (!(alpha is > 0.0 and < 1.0)) throw new ArgumentOutOfRangeException(nameof(alpha), alpha, "The level lies between 0 and 1.");
        var adjusted = Adjust(pValues, correction);
        return new CorrectedPValues(correction, alpha, [.. adjusted], [.. adjusted.Select(p => p <= alpha)]);
    }

    private static double[] Adjust(ReadOnlySpan<double> pValues, PValueCorrection correction)
    {
        var raw = pValues.ToArray();
        if (raw.Any(p => p is < 0.0 or > 1.0)) throw new ArgumentOutOfRangeException(nameof(pValues), "A p-value lies in [0, 1].");
        var order = Enumerable.Range(0, raw.Length).Where(i => !double.IsNaN(raw[i])).OrderBy(i => raw[i]).ToArray();
        var sorted = Array.ConvertAll(order, i => raw[i]);
        var corrected = AdjustSorted(sorted, correction);
        var result = Enumerable.Repeat(double.NaN, raw.Length).ToArray();
        for (var i = 0; i < order.Length; i++) result[order[i]] = Math.Clamp(corrected[i], sorted[i], 1.0);
        return result;
    }

    private static double[] AdjustSorted(double[] p, PValueCorrection correction)
    {
        double n = p.Length;
        return correction switch
        {
            PValueCorrection.Bonferroni => Scale(p, _ => n),
            PValueCorrection.Sidak => Array.ConvertAll(p, x => x < 1.0 ? -NearOne.ExpMinusOne(n * NearOne.LogOnePlus(-x)) : 1.0),
            PValueCorrection.Holm => StepDown(Scale(p, i => n - i)),
            PValueCorrection.Hochberg => StepUp(Scale(p, i => n - i)),
            PValueCorrection.Hommel => Hommel(p),
            PValueCorrection.BenjaminiHochberg => StepUp(Scale(p, i => n / (i + 1))),
            PValueCorrection.BenjaminiYekutieli => StepUp(Scale(p, i => n / (i + 1) * Harmonic(p.Length))),
            _ => throw new ArgumentOutOfRangeException(nameof(correction), correction, "Not a known correction."),
        };
    }

    private static double[] Scale(double[] p, Func<int, double> factor) => [.. p.Select((x, i) => Math.Min(1.0, x * factor(i)))];

    private static double[] StepDown(double[] p)
    {
        for (var i = 1; i < p.Length; i++) p[i] = Math.Max(p[i], p[i - 1]);
        return p;
    }

    private static double[] StepUp(double[] p)
    {
        for (var i = p.Length - 2; i >= 0; i--) p[i] = Math.Min(p[i], p[i + 1]);
        return p;
    }

    /// <summary>The algorithm of S. P. Wright, Biometrics 48 (1992).</summary>
    private static double[] Hommel(double[] p)
    {
        var n = p.Length;
        if (n == 0) return [];
        var smallest = p.Select((x, i) => n * x / (i + 1)).Min();
        var (q, adjusted) = (Enumerable.Repeat(smallest, n).ToArray(), Enumerable.Repeat(smallest, n).ToArray());
        for (var m = n - 1; m >= 2; m--)
        {
            var tail = n - m + 1;
            var simes = double.PositiveInfinity;
            for (var j = 2; j <= m; j++) simes = Math.Min(simes, m * p[tail + j - 2] / j);
            for (var i = 0; i < tail; i++) q[i] = Math.Min(m * p[i], simes);
            for (var i = tail; i < n; i++) q[i] = q[tail - 1];
            for (var i = 0; i < n; i++) adjusted[i] = Math.Max(adjusted[i], q[i]);
        }
        return [.. adjusted.Select((x, i) => Math.Max(x, p[i]))];
    }

    private static double Harmonic(int n)
    {
        var sum = 0.0;
        for (var i = n; i >= 1; i--) sum += 1.0 / i;
        return sum;
    }
}
