using Assay.Statistics.Information;

namespace Assay.Statistics.Distances;

/// <summary>
/// The Jensen–Shannon divergence of two discrete laws and its square root, which is a metric. Finite also where the supports differ.
/// In bits both lie in [0, 1]; in nats the divergence is at most ln 2. Evidently reports the distance in nats, NannyML the distance in bits.
/// For numeric columns the value depends on the bins. Source: J. Lin, IEEE Trans. Inf. Theory 37 (1991); D. M. Endres and
/// J. E. Schindelin, ibid. 49 (2003).
/// </summary>
public static class JensenShannon
{
    /// <summary>½ KL(p‖m) + ½ KL(q‖m), m = (p + q)/2.</summary>
    /// <param name="first">Counts or shares by category, normalised here.</param>
    /// <param name="second">Counts or shares of the same categories.</param>
    /// <param name="unit">Of the logarithm.</param>
    /// <returns>NaN when either total is 0.</returns>
    /// <exception cref="ArgumentException">Lengths differ, or a weight is negative or not finite.</exception>
    public static double Divergence(ReadOnlySpan<double> first, ReadOnlySpan<double> second, InformationUnit unit = InformationUnit.Nats)
    {
        var (firstTotal, secondTotal) = Shares.Totals(first, second);
        if (firstTotal == 0.0 || secondTotal == 0.0) return double.NaN;
        var sum = 0.0;
        for (var i = 0; i < first.Length; i++)
        {
            double p = first[i] / firstTotal, q = second[i] / secondTotal, middle = 0.5 * (p + q);
            if (p > 0.0) sum += p * Math.Log(p / middle);
            if (q > 0.0) sum += q * Math.Log(q / middle);
        }
        return Math.Max(0.0, 0.5 * sum) / unit.InNats();
    }

    /// <summary>The square root of <see cref="Divergence"/>.</summary>
    /// <inheritdoc cref="Divergence" path="/param"/>
    /// <inheritdoc cref="Divergence" path="/returns"/>
    /// <inheritdoc cref="Divergence" path="/exception"/>
    public static double Distance(ReadOnlySpan<double> first, ReadOnlySpan<double> second, InformationUnit unit = InformationUnit.Nats) =>
        Math.Sqrt(Divergence(first, second, unit));
}
