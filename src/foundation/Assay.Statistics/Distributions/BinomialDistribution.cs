using Assay.Kernel;

namespace Assay.Statistics.Distributions;

/// <summary>The number of successes in n independent trials, each with probability p.</summary>
public static class BinomialDistribution
{
    /// <summary>P(X = k); 0 outside 0 … n.</summary>
    /// <exception cref="ArgumentOutOfRangeException">n is negative or p outside [0, 1].</exception>
    public static double Probability(long k, long n, double p)
    {
        Require(n, p);
        return k < 0 || k > n ? 0.0 : SaddlePoint.Binomial(k, n, p, 1.0 - p);
    }

    /// <summary>P(X ≤ k).</summary>
    /// <exception cref="ArgumentOutOfRangeException">n is negative or p outside [0, 1].</exception>
    public static double Cdf(long k, long n, double p)
    {
        Require(n, p);
        if (k < 0) return 0.0;
        return k >= n ? 1.0 : RegularizedBeta.Lower(n - k, k + 1.0, 1.0 - p, p);
    }

    /// <summary>P(X &gt; k), accurate in the upper tail.</summary>
    /// <exception cref="ArgumentOutOfRangeException">n is negative or p outside [0, 1].</exception>
    public static double Survival(long k, long n, double p)
    {
        Require(n, p);
        if (k < 0) return 1.0;
        return k >= n ? 0.0 : RegularizedBeta.Lower(k + 1.0, n - k, p, 1.0 - p);
    }

    /// <summary>
    /// A random count, by inversion outward from the mode: exact, in a time that grows with the standard deviation, one uniform number a draw.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">n is negative or p outside [0, 1].</exception>
    public static long Sample(SeededRandom random, long n, double p)
    {
        var left = random.NextDouble();
        var mode = Math.Min(n, (long)Math.Floor((n + 1) * p));
        double below = Probability(mode, n, p), above = below, odds = p / (1.0 - p);
        if ((left -= below) < 0.0) return mode;
        for (long down = mode, up = mode; down > 0 || up < n;)
        {
            if (up < n && (left -= above *= odds * (n - up) / (up + 1)) < 0.0) return up + 1;
            up = Math.Min(n, up + 1);
            if (down > 0 && (left -= below *= down / odds / (n - down + 1)) < 0.0) return down - 1;
            down = Math.Max(0, down - 1);
        }
        return mode;
    }

    private static void Require(long n, double p)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(n);
        MonotoneRoot.RequireProbability(p, nameof(p));
    }
}
