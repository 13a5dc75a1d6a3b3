using Assay.Statistics.Moments;
using MathNet.Numerics;

namespace Assay.Statistics.Sequential;

/// <summary>
/// Mixture sequential probability ratio tests: the likelihood of the data averaged over possible effects, against that of no effect. They
/// may be looked at after every row, with groups of any sizes, as long as who comes into which group does not hang on the answers.
/// Source: H. Robbins (Ann. Math. Stat. 41, 1970); R. Johari et al., "Always valid inference" (2022).
/// </summary>
public static class MixtureSprt
{
    /// <summary>
    /// Whether values with a known variance have mean 0, against a mean drawn from the normal law about 0. Exact for normal values.
    /// </summary>
    /// <param name="values">The moments of the values so far.</param>
    /// <param name="variance">Of one value; positive.</param>
    /// <param name="effectDeviation">The standard deviation of the means thought of, in the values' units; positive. It moves the power alone.</param>
    /// <exception cref="ArgumentOutOfRangeException">The variance or the deviation is not positive and finite.</exception>
    public static SequentialEvidence MeanOfKnownVariance(CentralMoments values, double variance, double effectDeviation)
    {
        RequirePositive(variance, nameof(variance));
        RequirePositive(effectDeviation, nameof(effectDeviation));
        double n = values.Count, growth = n * effectDeviation * effectDeviation / variance;
        var z2 = n * values.Mean * values.Mean / variance;
        return new SequentialEvidence(0.5 * (z2 * growth / (1.0 + growth) - Math.Log(1.0 + growth)));
    }

    /// <summary>
    /// Whether differences of pairs have mean 0, their variance unknown. Exact for normal differences, and near it for others once there
    /// are some dozens; heavy tails make it wrong. Source: M. F. Pérez-Ortiz et al., "E-statistics, group invariance and anytime-valid testing" (2024).
    /// </summary>
    /// <param name="differences">The moments of the differences so far.</param>
    /// <param name="effectDeviation">The standard deviation of the standardised effects (Cohen's d) thought of: 0.5, positive. It moves the power alone.</param>
    /// <returns>Evidence of nothing for fewer than two pairs or where nothing varies.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The deviation is not positive and finite.</exception>
    public static SequentialEvidence PairedMean(CentralMoments differences, double effectDeviation = 0.5) =>
        Student(differences.Count, differences.Count - 1, differences.Count * differences.Mean * differences.Mean, differences.M2, effectDeviation);

    /// <summary>
    /// Whether two groups have the same mean, their common variance unknown. Exact for normal values of equal variance; for groups of
    /// about equal size it bears unequal variances, and other laws once there are some dozens. Source: M. Gönen et al. (Am. Stat. 59, 2005).
    /// </summary>
    /// <param name="first">The moments of the first group so far.</param>
    /// <param name="second">The moments of the second.</param>
    /// <param name="effectDeviation">The standard deviation of the standardised effects (Cohen's d) thought of: 0.5, positive. It moves the power alone.</param>
    /// <returns>Evidence of nothing while a group is empty, for fewer than three values, or where nothing varies.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The deviation is not positive and finite.</exception>
    public static SequentialEvidence MeanDifference(CentralMoments first, CentralMoments second, double effectDeviation = 0.5)
    {
        if (first.Count == 0 || second.Count == 0) return Student(0, 0, 0, 0, effectDeviation);
        double gap = first.Mean - second.Mean, size = (double)first.Count * second.Count / (first.Count + second.Count);
        return Student(size, first.Count + second.Count - 2, size * gap * gap, first.M2 + second.M2, effectDeviation);
    }

    /// <summary>
    /// Whether two shares are equal: exact at every size and in every order of arrival. The likelihood averaged over all pairs of shares
    /// (Jeffreys' prior for each) against the greatest that equal shares can give.
    /// Source: L. Wasserman, A. Ramdas and S. Balakrishnan, "Universal inference" (2020).
    /// </summary>
    /// <param name="firstSuccesses">Successes in the first group so far.</param>
    /// <param name="firstTotal">Trials in the first group.</param>
    /// <param name="secondSuccesses">Successes in the second group.</param>
    /// <param name="secondTotal">Trials in the second group.</param>
    /// <exception cref="ArgumentException">A count is negative, or there are more successes than trials.</exception>
    public static SequentialEvidence Proportions(long firstSuccesses, long firstTotal, long secondSuccesses, long secondTotal)
    {
        long successes = firstSuccesses + secondSuccesses, total = firstTotal + secondTotal;
        var apart = LogMarginal(firstSuccesses, firstTotal) + LogMarginal(secondSuccesses, secondTotal);
        return new SequentialEvidence(apart - LogLikelihood(successes, total, total == 0 ? 0.0 : (double)successes / total));
    }

    /// <summary>ln of the likelihood of Bernoulli trials averaged over shares by Jeffreys' prior.</summary>
    internal static double LogMarginal(long successes, long total)
    {
        if (successes < 0 || successes > total) throw new ArgumentException($"{successes} successes do not fit {total} trials.");
        return SpecialFunctions.BetaLn(successes + 0.5, total - successes + 0.5) - SpecialFunctions.BetaLn(0.5, 0.5);
    }

    /// <summary>ln of the likelihood at a share, 0 ln 0 being 0.</summary>
    internal static double LogLikelihood(long successes, long total, double share) =>
        (successes == 0 ? 0.0 : successes * Math.Log(share)) + (successes == total ? 0.0 : (total - successes) * Math.Log(1.0 - share));

    /// <summary>
    /// −½ ln(1 + g) + ½(ν + 1) [ln(1 + t²/ν) − ln(1 + t²/(ν(1 + g)))], g the size times the effects' variance; t² = ν · explained / left.
    /// </summary>
    private static SequentialEvidence Student(double size, long freedom, double explained, double left, double effectDeviation)
    {
        RequirePositive(effectDeviation, nameof(effectDeviation));
        if (freedom < 1 || !(left > 0.0)) return default;
        double growth = size * effectDeviation * effectDeviation, ratio = explained / left;
        return new SequentialEvidence(0.5 * ((freedom + 1.0) * (double.LogP1(ratio) - double.LogP1(ratio / (1.0 + growth))) - Math.Log(1.0 + growth)));
    }

    private static void RequirePositive(double value, string name)
    {
        if (!(value > 0.0 && double.IsFinite(value))) throw new ArgumentOutOfRangeException(name, value, "It is positive and finite.");
    }
}
