using Assay.Statistics.Distances;

namespace Assay.Statistics.Information;

/// <summary>
/// The mutual information of two categorical variables, Σ p(x,y) ln [p(x,y) / (p(x) p(y))], by the shares as counted: 0 for independent
/// ones, the entropy of a variable with itself. Biased high for few rows in many cells.
/// </summary>
public static class MutualInformation
{
    /// <summary>In the unit asked for; NaN for an empty table.</summary>
    public static double Of(ContingencyTable table, InformationUnit unit = InformationUnit.Nats)
    {
        if (table.Total == 0) return double.NaN;
        double sum = 0.0, total = table.Total;
        for (var row = 0; row < table.Rows; row++)
            for (var column = 0; column < table.Columns; column++)
            {
                double count = table[row, column];
                if (count > 0.0) sum += count * Math.Log(count / table.RowTotal(row) * total / table.ColumnTotal(column));
            }
        return Math.Max(0.0, sum / total) / unit.InNats();
    }
}
