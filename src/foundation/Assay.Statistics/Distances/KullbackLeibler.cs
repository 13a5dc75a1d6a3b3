using Assay.Statistics.Information;

namespace Assay.Statistics.Distances;

/// <summary>
/// The Kullback–Leibler divergence (relative entropy) of two discrete laws. Not symmetric, and infinite as soon as a category of the
/// first is absent from the second: see <see cref="Shares.Floored"/> for the usual remedy, or take <see cref="JensenShannon"/>.
/// </summary>
public static class KullbackLeibler
{
    /// <summary>KL(first ‖ second) = Σ p ln(p/q).</summary>
    /// <param name="first">Counts or shares by category, normalised here.</param>
    /// <param name="second">Counts or shares of the same categories.</param>
    /// <param name="unit">Of the logarithm.</param>
    /// <returns>In [0, +∞]; NaN when either total is 0.</returns>
    /// <exception cref="ArgumentException">Lengths differ, or a weight is negative or not finite.</exception>
    public static double Divergence(ReadOnlySpan<double> first, ReadOnlySpan<double> second, InformationUnit unit = InformationUnit.Nats)
    {
        var (firstTotal, secondTotal) = Shares.Totals(first, second);
        if (firstTotal == 0.0 || secondTotal == 0.0) return double.NaN;
        var sum = 0.0;
        for (var i = 0; i < first.Length; i++)
        {
            if (first[i] == 0.0) continue;
            var p = first[i] / firstTotal;
            sum += p * Math.Log(p / (second[i] / secondTotal));
        }
        return Math.Max(0.0, sum) / unit.InNats();
    }
}
