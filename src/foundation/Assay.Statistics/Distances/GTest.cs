namespace Assay.Statistics.Distances;

/// <summary>
/// The G (likelihood-ratio) test that current counts fit the reference shares: 2 Σ O ln(O/E), E scaled to the current total. Close to
/// the chi-squared test of fit when expected counts are large.
/// </summary>
public static class GTest
{
    /// <summary>A category that the reference never had makes the statistic infinite and the p-value 0; one empty in both is left out.</summary>
    /// <exception cref="ArgumentException">Lengths differ, there is no category, or a count is negative.</exception>
    public static ChiSquareResult GoodnessOfFit(ReadOnlySpan<long> reference, ReadOnlySpan<long> current)
    {
        var table = ContingencyTable.OfTwo(reference, current);
        if (table.RowTotal(0) == 0 || table.RowTotal(1) == 0) return ChiSquareResult.Of(double.NaN, 0);
        var scale = (double)table.RowTotal(1) / table.RowTotal(0);
        var sum = 0.0;
        for (var i = 0; i < reference.Length; i++)
            if (current[i] > 0) sum += current[i] * Math.Log(current[i] / (reference[i] * scale));
        return ChiSquareResult.Of(Math.Max(0.0, 2.0 * sum), table.UsedColumns - 1);
    }
}
