namespace Assay.Statistics.Distances;

/// <summary>
/// Cramér's V, the strength of association in a contingency table: √(χ² / (n · min(r−1, c−1))), in [0, 1], without bias correction (so
/// above 0 by chance in small tables). Rows and columns without a count do not enter r and c.
/// </summary>
public static class CramersV
{
    /// <summary>NaN with fewer than two used rows or columns.</summary>
    public static double Of(ContingencyTable table)
    {
        var chiSquare = ChiSquareTest.Independence(table).Statistic;
        return Math.Min(1.0, Math.Sqrt(chiSquare / table.Total / (Math.Min(table.UsedRows, table.UsedColumns) - 1)));
    }

    /// <summary>
    /// V, here corrected for the bias that makes tables of many cells look associated, √((χ² − df) / (n · min(r−1, c−1))) or 0, with an interval from the noncentral chi-squared law of its statistic: the ends are the noncentralities under which what was seen lies at the
    /// edge of the expected, by Sankaran's approximation.
    /// </summary>
    /// <param name="table">Counts.</param>
    /// <param name="level">Of confidence, in (0, 1).</param>
    /// <returns>NaN with fewer than two used rows or columns.</returns>
    public static Intervals.Estimate Interval(ContingencyTable table, double level = 0.95)
    {
        var test = ChiSquareTest.Independence(table);
        if (double.IsNaN(test.Statistic)) return new(double.NaN, double.NaN, double.NaN);
        var scale = (double)table.Total * (Math.Min(table.UsedRows, table.UsedColumns) - 1);
        var (low, high) = Distributions.NoncentralChiSquaredDistribution.Noncentrality(test.Statistic, test.DegreesOfFreedom, level);
        return new(Math.Min(1.0, Math.Sqrt(Math.Max(0.0, test.Statistic - test.DegreesOfFreedom) / scale)), Math.Min(1.0, Math.Sqrt(low / scale)), Math.Min(1.0, Math.Sqrt(high / scale)));
    }
}
