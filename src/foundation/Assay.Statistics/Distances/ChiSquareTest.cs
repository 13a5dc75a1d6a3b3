namespace Assay.Statistics.Distances;

/// <summary>
/// Pearson's chi-squared tests on counts, without continuity correction. Two questions that differ: <see cref="Independence"/> (and
/// <see cref="Homogeneity"/>, its two-sample case) treats both samples as random, as R and NannyML do; <see cref="GoodnessOfFit"/> takes the
/// reference shares as known without error, as Evidently and deequ do, and so finds drift more easily.
/// </summary>
public static class ChiSquareTest
{
    /// <summary>Whether rows and columns are independent; NaN p-value with fewer than two used rows or columns.</summary>
    public static ChiSquareResult Independence(ContingencyTable table)
    {
        var statistic = 0.0;
        for (var row = 0; row < table.Rows; row++)
            for (var column = 0; column < table.Columns; column++)
            {
                var expected = table.Expected(row, column);
                if (expected > 0.0) statistic += (table[row, column] - expected) * (table[row, column] - expected) / expected;
            }
        return ChiSquareResult.Of(statistic, (table.UsedRows - 1) * (table.UsedColumns - 1));
    }

    /// <summary>Whether two samples of counts over the same categories come from one law. A category that is empty in both is left out.</summary>
    /// <exception cref="ArgumentException">Lengths differ, there is no category, or a count is negative.</exception>
    public static ChiSquareResult Homogeneity(ReadOnlySpan<long> first, ReadOnlySpan<long> second) => Independence(ContingencyTable.OfTwo(first, second));

    /// <summary>
    /// Whether current counts fit the reference shares scaled to their total. A category that the reference never had makes the statistic
    /// infinite and the p-value 0; one that is empty in both is left out.
    /// </summary>
    /// <exception cref="ArgumentException">Lengths differ, there is no category, or a count is negative.</exception>
    public static ChiSquareResult GoodnessOfFit(ReadOnlySpan<long> reference, ReadOnlySpan<long> current)
    {
        var table = ContingencyTable.OfTwo(reference, current);
        if (table.RowTotal(0) == 0 || table.RowTotal(1) == 0) return ChiSquareResult.Of(double.NaN, 0);
        var scale = (double)table.RowTotal(1) / table.RowTotal(0);
        var statistic = 0.0;
        for (var i = 0; i < reference.Length; i++)
        {
            if (table.ColumnTotal(i) == 0) continue;
            var expected = reference[i] * scale;
            statistic += (current[i] - expected) * (current[i] - expected) / expected;
        }
        return ChiSquareResult.Of(statistic, table.UsedColumns - 1);
    }
}
