namespace Assay.Statistics.Distances;

/// <summary>
/// Tschuprow's T, the strength of association in a contingency table: √(χ² / (n · √((r−1)(c−1)))), in [0, 1]; reaches 1 in square tables only.
/// </summary>
public static class TschuprowsT
{
    /// <summary>NaN with fewer than two used rows or columns.</summary>
    public static double Of(ContingencyTable table)
    {
        var result = ChiSquareTest.Independence(table);
        return Math.Min(1.0, Math.Sqrt(result.Statistic / table.Total / Math.Sqrt(result.DegreesOfFreedom)));
    }
}
