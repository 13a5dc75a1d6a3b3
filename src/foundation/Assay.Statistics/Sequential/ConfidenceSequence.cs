using Assay.Statistics.Intervals;
using Assay.Statistics.Moments;

namespace Assay.Statistics.Sequential;

/// <summary>
/// Intervals that hold at all times at once: the chance that the truth is ever outside, however often one looks, is at most 1 − level.
/// They are wider than intervals for one look; the difference is the price of looking.
/// </summary>
public static class ConfidenceSequence
{
    /// <summary>A share, exact at every size (H. Robbins, 1970): the shares against which Jeffreys' mixture has no evidence of 1/(1 − level).</summary>
    /// <param name="successes">Successes so far.</param>
    /// <param name="total">Trials so far.</param>
    /// <param name="level">In (0, 1).</param>
    /// <returns>The share with its ends in [0, 1]; NaN and the whole of [0, 1] without trials.</returns>
    /// <exception cref="ArgumentException">A count is negative, there are more successes than trials, or the level is outside (0, 1).</exception>
    public static Estimate Proportion(long successes, long total, double level = 0.95)
    {
        ConfidenceLevel.Require(level);
        var highest = MixtureSprt.LogMarginal(successes, total) + Math.Log(1.0 - level);
        if (total == 0) return new Estimate(double.NaN, 0.0, 1.0);
        var share = (double)successes / total;
        bool Holds(double candidate) => MixtureSprt.LogLikelihood(successes, total, candidate) >= highest;
        return new Estimate(share, Edge(0.0, share, Holds), Edge(1.0, share, Holds));
    }

    /// <summary>First share less second: exact and somewhat too wide, from both shares' own sequences at half the doubt each.</summary>
    /// <param name="firstSuccesses">Successes in the first group so far.</param>
    /// <param name="firstTotal">Trials in the first group.</param>
    /// <param name="secondSuccesses">Successes in the second group.</param>
    /// <param name="secondTotal">Trials in the second group.</param>
    /// <param name="level">In (0, 1).</param>
    /// <exception cref="ArgumentException">A count is negative, there are more successes than trials, or the level is outside (0, 1).</exception>
    public static Estimate ProportionDifference(long firstSuccesses, long firstTotal, long secondSuccesses, long secondTotal, double level = 0.95)
    {
        ConfidenceLevel.Require(level);
        var each = 0.5 + 0.5 * level;
        Estimate first = Proportion(firstSuccesses, firstTotal, each), second = Proportion(secondSuccesses, secondTotal, each);
        return new Estimate(first.Value - second.Value, first.Lower - second.Upper, first.Upper - second.Lower);
    }

    /// <summary>
    /// A mean of values of any law with a variance: right in the limit, as the intervals of the central limit theorem are, so look from some
    /// dozens of values on. Source: I. Waudby-Smith et al., "Time-uniform central limit theory" (2024).
    /// </summary>
    /// <param name="values">The moments of the values so far.</param>
    /// <param name="planned">The number of values at which it is to be narrowest; it is valid at all.</param>
    /// <param name="level">In (0, 1).</param>
    /// <returns>Without ends for fewer than two values.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number planned is not positive, or the level is outside (0, 1).</exception>
    public static Estimate Mean(CentralMoments values, long planned, double level = 0.95)
    {
        var half = HalfWidth(values.Count, values.SampleVariance, planned, level);
        return new Estimate(values.MeanOrNaN, values.MeanOrNaN - half, values.MeanOrNaN + half);
    }

    /// <summary>First mean less second, their variances unknown and maybe unequal; right in the limit, for rows that fall to a group at random in fixed shares.</summary>
    /// <param name="first">The moments of the first group so far.</param>
    /// <param name="second">The moments of the second.</param>
    /// <param name="planned">The number of values of both together at which it is to be narrowest; it is valid at all.</param>
    /// <param name="level">In (0, 1).</param>
    /// <returns>Without ends while a group has fewer than two values.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number planned is not positive, or the level is outside (0, 1).</exception>
    public static Estimate MeanDifference(CentralMoments first, CentralMoments second, long planned, double level = 0.95)
    {
        var all = first.Count + second.Count;
        var half = HalfWidth(all, all * (first.SampleVariance / first.Count + second.SampleVariance / second.Count), planned, level);
        var gap = first.MeanOrNaN - second.MeanOrNaN;
        return new Estimate(gap, gap - half, gap + half);
    }

    /// <summary>√(variance · 2(nρ² + 1)/(n²ρ²) · ln(√(nρ² + 1)/α)), ρ² = (−2 ln α + ln(1 − 2 ln α))/planned.</summary>
    private static double HalfWidth(long count, double variance, long planned, double level)
    {
        ConfidenceLevel.Require(level);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(planned);
        double alpha = 1.0 - level, doubt = -2.0 * Math.Log(alpha), growth = count * (doubt + Math.Log(1.0 + doubt)) / planned;
        return Math.Sqrt(variance / count * 2.0 * (growth + 1.0) / growth * Math.Log(Math.Sqrt(growth + 1.0) / alpha));
    }

    /// <summary>The last share from <paramref name="inside"/> towards <paramref name="outside"/> that holds, by bisection.</summary>
    private static double Edge(double outside, double inside, Func<double, bool> holds)
    {
        if (holds(outside)) return outside;
        for (var step = 0; step < 60; step++)
        {
            var middle = 0.5 * (outside + inside);
            if (holds(middle)) inside = middle;
            else outside = middle;
        }
        return outside;
    }
}
