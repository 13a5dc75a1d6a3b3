using Assay.Statistics.Distributions;

namespace Assay.Statistics.Intervals;

/// <summary>
/// Intervals for a share of independent rows. <see cref="Wilson"/> is the one to take unless there is a reason. Each gives the plain share
/// with its ends, in [0, 1]; NaN of no rows.
/// </summary>
public static class ProportionInterval
{
    /// <summary>Wilson's score interval: close to its nominal coverage even for few rows and shares near 0 and 1 (E. B. Wilson, 1927).</summary>
    /// <param name="counted">How many rows count.</param>
    /// <param name="of">How many rows there are.</param>
    /// <param name="level">The confidence level, between 0 and 1.</param>
    /// <exception cref="ArgumentException">A count is negative or above its total, or the level is outside (0, 1).</exception>
    public static Estimate Wilson(long counted, long of, double level = 0.95)
    {
        Require(counted, of);
        double z = ConfidenceLevel.Deviate(level), n = of, p = counted / n, z2 = z * z;
        if (of == 0) return Undefined;
        var centre = (p + z2 / (2.0 * n)) / (1.0 + z2 / n);
        var half = z / (1.0 + z2 / n) * Math.Sqrt(p * (1.0 - p) / n + z2 / (4.0 * n * n));
        return new Estimate(p, counted == 0 ? 0.0 : centre - half, counted == of ? 1.0 : centre + half);
    }

    /// <summary>Clopper and Pearson's exact interval (1934): covers at least its level always, and is too wide mostly.</summary>
    /// <inheritdoc cref="Wilson" path="/param"/>
    /// <inheritdoc cref="Wilson" path="/exception"/>
    public static Estimate ClopperPearson(long counted, long of, double level = 0.95)
    {
        Require(counted, of);
        ConfidenceLevel.Require(level);
        if (of == 0) return Undefined;
        var tail = 0.5 - 0.5 * level;
        return new Estimate(
            (double)counted / of,
            counted == 0 ? 0.0 : BetaDistribution.Quantile(tail, counted, of - counted + 1.0),
            counted == of ? 1.0 : BetaDistribution.Quantile(1.0 - tail, counted + 1.0, of - counted));
    }

    /// <summary>Agresti and Coull's (1998): the plain interval after adding z²/2 rows of each kind. Its centre is Wilson's, and it is never the narrower.</summary>
    /// <inheritdoc cref="Wilson" path="/param"/>
    /// <inheritdoc cref="Wilson" path="/exception"/>
    public static Estimate AgrestiCoull(long counted, long of, double level = 0.95)
    {
        Require(counted, of);
        double z = ConfidenceLevel.Deviate(level), rows = of + z * z, p = (counted + 0.5 * z * z) / rows;
        return of == 0 ? Undefined : Around((double)counted / of, p, z * Math.Sqrt(p * (1.0 - p) / rows));
    }

    /// <summary>Jeffreys' equal-tailed interval: the Bayesian one under Beta(½, ½). Unlike statsmodels' its end is 0 where nothing counts, and 1 where everything does.</summary>
    /// <inheritdoc cref="Wilson" path="/param"/>
    /// <inheritdoc cref="Wilson" path="/exception"/>
    public static Estimate Jeffreys(long counted, long of, double level = 0.95)
    {
        Require(counted, of);
        ConfidenceLevel.Require(level);
        if (of == 0) return Undefined;
        double tail = 0.5 - 0.5 * level, a = counted + 0.5, b = of - counted + 0.5;
        return new Estimate(
            (double)counted / of,
            counted == 0 ? 0.0 : BetaDistribution.Quantile(tail, a, b),
            counted == of ? 1.0 : BetaDistribution.Quantile(1.0 - tail, a, b));
    }

    /// <summary>The plain normal interval, cut to [0, 1]: wrong for few rows and shares near 0 and 1, where it may have no width; given for comparison with older reports.</summary>
    /// <inheritdoc cref="Wilson" path="/param"/>
    /// <inheritdoc cref="Wilson" path="/exception"/>
    public static Estimate Wald(long counted, long of, double level = 0.95)
    {
        Require(counted, of);
        double z = ConfidenceLevel.Deviate(level), p = (double)counted / of;
        return of == 0 ? Undefined : Around(p, p, z * Math.Sqrt(p * (1.0 - p) / of));
    }

    private static Estimate Undefined => new(double.NaN, double.NaN, double.NaN);

    private static Estimate Around(double value, double centre, double half) => new(value, Math.Max(0.0, centre - half), Math.Min(1.0, centre + half));

    private static void Require(long counted, long of)
    {
        if (counted < 0 || counted > of) throw new ArgumentException($"{counted} rows cannot count of {of}.", nameof(counted));
    }
}
