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
}
