namespace Assay.Statistics.Classification;

/// <summary>
/// The four counts of yes-or-no decisions and the measures that follow, as scikit-learn defines them; but a share of no rows is NaN, not
/// 0. Counts are sums of weights, so they need not be whole.
/// </summary>
/// <param name="TruePositives">Positive rows called positive.</param>
/// <param name="FalsePositives">Negative rows called positive.</param>
/// <param name="FalseNegatives">Positive rows called negative.</param>
/// <param name="TrueNegatives">Negative rows called negative.</param>
public readonly record struct BinaryConfusion(double TruePositives, double FalsePositives, double FalseNegatives, double TrueNegatives)
{
    /// <summary>All rows.</summary>
    public double Total => TruePositives + FalsePositives + FalseNegatives + TrueNegatives;

    /// <summary>Share of rows called rightly.</summary>
    public double Accuracy => (TruePositives + TrueNegatives) / Total;

    /// <summary>Mean of <see cref="Recall"/> and <see cref="Specificity"/>; NaN when a class does not occur.</summary>
    public double BalancedAccuracy => 0.5 * (Recall + Specificity);

    /// <summary>Share of the rows called positive that are.</summary>
    public double Precision => TruePositives / (TruePositives + FalsePositives);

    /// <summary>Share of the positive rows that are called so: sensitivity, the true positive rate.</summary>
    public double Recall => TruePositives / (TruePositives + FalseNegatives);

    /// <summary>Share of the negative rows that are called so: the true negative rate.</summary>
    public double Specificity => TrueNegatives / (TrueNegatives + FalsePositives);

    /// <summary>The harmonic mean of precision and recall, 2TP / (2TP + FP + FN); NaN when nothing is or is called positive.</summary>
    public double F1 => FBeta(1.0);

    /// <summary>TP / (TP + FP + FN), the overlap of positives and called; NaN when there are neither.</summary>
    public double Jaccard => TruePositives / (TruePositives + FalsePositives + FalseNegatives);

    /// <summary>
    /// Matthews' correlation of outcome and call, in [−1, 1] (B. W. Matthews, 1975). 0 where all rows are, or are called, of one class, as
    /// scikit-learn has it: no association is shown; NaN without rows.
    /// </summary>
    public double Matthews
    {
        get
        {
            var margins = Math.Sqrt((TruePositives + FalsePositives) * (TruePositives + FalseNegatives))
                * Math.Sqrt((TrueNegatives + FalsePositives) * (TrueNegatives + FalseNegatives));
            if (margins > 0.0) return (TruePositives * TrueNegatives - FalsePositives * FalseNegatives) / margins;
            return Total > 0.0 ? 0.0 : double.NaN;
        }
    }

    /// <summary>Cohen's kappa: agreement beyond that of chance calls with the same margins, at most 1; NaN when chance alone agrees always.</summary>
    public double Kappa
    {
        get
        {
            var chance = ((TruePositives + FalsePositives) * (TruePositives + FalseNegatives)
                + (TrueNegatives + FalsePositives) * (TrueNegatives + FalseNegatives)) / (Total * Total);
            return chance < 1.0 ? (Accuracy - chance) / (1.0 - chance) : double.NaN;
        }
    }

    /// <summary>The weighted harmonic mean of precision and recall in which recall counts <paramref name="beta"/> times as much (C. J. van Rijsbergen, 1979).</summary>
    /// <exception cref="ArgumentOutOfRangeException">β is not positive and finite.</exception>
    public double FBeta(double beta)
    {
        if (!(beta > 0.0 && double.IsFinite(beta))) throw new ArgumentOutOfRangeException(nameof(beta), beta, "β is positive and finite.");
        var right = (1.0 + beta * beta) * TruePositives;
        return right / (right + beta * beta * FalseNegatives + FalsePositives);
    }

    /// <summary>What the calls cost a row, right ones costing nothing; NaN without rows.</summary>
    /// <param name="falsePositive">The cost of one false positive.</param>
    /// <param name="falseNegative">The cost of one false negative, in the same unit.</param>
    public double MeanCost(double falsePositive, double falseNegative) => (FalsePositives * falsePositive + FalseNegatives * falseNegative) / Total;

    /// <summary>Counts rows by outcome and call.</summary>
    /// <param name="actual">Whether each row is positive.</param>
    /// <param name="called">Whether each row is called positive.</param>
    /// <param name="weights">The weight of each row; every row counts once when empty.</param>
    /// <exception cref="ArgumentException">Lengths differ, or a weight is negative or not finite.</exception>
    public static BinaryConfusion Of(ReadOnlySpan<bool> actual, ReadOnlySpan<bool> called, ReadOnlySpan<double> weights = default)
    {
        RowWeights.Require(actual.Length, called.Length, weights);
        Span<double> cells = stackalloc double[4];
        for (var row = 0; row < actual.Length; row++) cells[Cell(actual[row], called[row])] += RowWeights.Of(weights, row);
        return new BinaryConfusion(cells[3], cells[1], cells[2], cells[0]);
    }

    /// <summary>Counts rows that are called positive when their score is at or above a threshold. A NaN score is never called.</summary>
    /// <inheritdoc cref="Of" path="/param"/>
    /// <inheritdoc cref="Of" path="/exception"/>
    public static BinaryConfusion AtThreshold(ReadOnlySpan<bool> actual, ReadOnlySpan<double> scores, double threshold, ReadOnlySpan<double> weights = default)
    {
        RowWeights.Require(actual.Length, scores.Length, weights);
        Span<double> cells = stackalloc double[4];
        for (var row = 0; row < actual.Length; row++) cells[Cell(actual[row], scores[row] >= threshold)] += RowWeights.Of(weights, row);
        return new BinaryConfusion(cells[3], cells[1], cells[2], cells[0]);
    }

    private static int Cell(bool actual, bool called) => (actual ? 2 : 0) + (called ? 1 : 0);
}
