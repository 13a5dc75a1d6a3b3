namespace Assay.Statistics.Distances;

/// <summary>The outcome of a chi-squared (or G) test on counts.</summary>
/// <param name="Statistic">≥ 0; +∞ when something was observed that was held impossible; NaN when undefined.</param>
/// <param name="DegreesOfFreedom">Of the cells in use: empty rows and columns do not count.</param>
/// <param name="PValue">Upper tail; rough when expected counts fall below about 5; NaN when undefined (no degree of freedom).</param>
public readonly record struct ChiSquareResult(double Statistic, int DegreesOfFreedom, double PValue)
{
    internal static ChiSquareResult Of(double statistic, int degreesOfFreedom) => degreesOfFreedom > 0
        ? new ChiSquareResult(statistic, degreesOfFreedom, Distributions.ChiSquaredDistribution.Survival(statistic, degreesOfFreedom))
        : new ChiSquareResult(double.NaN, Math.Max(0, degreesOfFreedom), double.NaN);
}
