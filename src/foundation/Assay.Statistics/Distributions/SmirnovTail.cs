namespace Assay.Statistics.Distributions;

/// <summary>
/// P(Dₙ⁺ ≥ d), the one-sided law of Smirnov: d Σⱼ C(n, j) (d + j/n)^(j−1) (1 − d − j/n)^(n−j). All terms are positive, so the sum
/// keeps its relative accuracy. Source: Z. W. Birnbaum and F. H. Tingey, Ann. Math. Stat. 22 (1951).
/// </summary>
internal static class SmirnovTail
{
    public static double Survival(double d, long n)
    {
        if (d >= 1.0) return 0.0;
        var last = (long)Math.Floor(n * (1.0 - d));
        var sum = Math.Exp(n * Math.Log(1.0 - d));
        for (long j = 1; j <= last; j++)
        {
            var p = d + (double)j / n;
            var q = 1.0 - p;
            if (q > 0.0) sum += d / p * SaddlePoint.Binomial(j, n, p, q);
        }
        return Math.Min(1.0, sum);
    }
}
