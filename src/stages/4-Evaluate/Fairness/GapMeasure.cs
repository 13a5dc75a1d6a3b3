using Assay.Frame;

namespace Assay.Evaluate.Fairness;

/// <summary>A fairness measure over groups: the largest difference of a rate between any two, or the smallest ratio.</summary>
/// <param name="Name">As in <c>assay.yaml</c>.</param>
/// <param name="IsRatio">Smallest over largest, instead of largest minus smallest.</param>
/// <param name="Rates">The rates compared; with several the worst gap counts (Fairlearn's convention for equalized odds). NaN where a group has no such rate.</param>
internal sealed record GapMeasure(string Name, bool IsRatio, params Func<GroupCells, double>[] Rates)
{
    public static GapMeasure[] For(TaskKind task) => task switch
    {
        TaskKind.Binary =>
        [
            new("demographic_parity_difference", false, SelectionRate), new("demographic_parity_ratio", true, SelectionRate),
            new("equal_opportunity_difference", false, TruePositiveRate), new("false_positive_rate_difference", false, FalsePositiveRate),
            new("equalized_odds_difference", false, TruePositiveRate, FalsePositiveRate),
            new("predictive_parity_difference", false, PositivePredictiveValue), new("accuracy_difference", false, Accuracy),
        ],
        TaskKind.Multiclass => [new("accuracy_difference", false, Accuracy)],
        _ => [new("mean_residual_difference", false, cells => cells.SumOfResiduals / cells.Rows), new("mae_difference", false, cells => cells.SumOfAbsoluteErrors / cells.Rows)],
    };

    /// <summary>The gap, and the indices of the lowest and highest group; NaN and −1 when fewer than two groups have the rate.</summary>
    public (double Value, int Lowest, int Highest) Of(GroupCells[] groups)
    {
        var gaps = Rates.Select(rate => Gap([.. groups.Select(rate)])).Where(gap => !double.IsNaN(gap.Value)).ToArray();
        if (gaps.Length < Rates.Length) return (double.NaN, -1, -1);
        return IsRatio ? gaps.MinBy(gap => gap.Value) : gaps.MaxBy(gap => gap.Value);
    }

    private (double Value, int Lowest, int Highest) Gap(double[] rates)
    {
        var defined = Enumerable.Range(0, rates.Length).Where(group => double.IsFinite(rates[group])).ToArray();
        if (defined.Length < 2) return (double.NaN, -1, -1);
        var (lowest, highest) = (defined.MinBy(group => rates[group]), defined.MaxBy(group => rates[group]));
        if (!IsRatio) return (rates[highest] - rates[lowest], lowest, highest);
        return (rates[highest] > 0 ? rates[lowest] / rates[highest] : double.NaN, lowest, highest);
    }

    private static double SelectionRate(GroupCells cells) => (double)cells.Called / cells.Rows;

    private static double TruePositiveRate(GroupCells cells) => (double)cells.TruePositives / cells.Positives;

    private static double FalsePositiveRate(GroupCells cells) => (double)cells.FalsePositives / cells.Negatives;

    private static double PositivePredictiveValue(GroupCells cells) => (double)cells.TruePositives / cells.Called;

    private static double Accuracy(GroupCells cells) => (double)cells.Right / cells.Rows;
}
