using Assay.Evaluate.Scoring;

namespace Assay.Evaluate.Metrics;

/// <summary>The four counts of binary decisions, and the shares made of them; NaN where a share is over no rows.</summary>
/// <param name="TruePositives">Positives called positive.</param>
/// <param name="FalsePositives">Negatives called positive.</param>
/// <param name="TrueNegatives">Negatives called negative.</param>
/// <param name="FalseNegatives">Positives called negative.</param>
internal readonly record struct ConfusionCells(double TruePositives, double FalsePositives, double TrueNegatives, double FalseNegatives)
{
    public double Accuracy => (TruePositives + TrueNegatives) / (TruePositives + FalsePositives + TrueNegatives + FalseNegatives);

    public double Precision => TruePositives / (TruePositives + FalsePositives);

    public double Recall => TruePositives / (TruePositives + FalseNegatives);

    public double Specificity => TrueNegatives / (TrueNegatives + FalsePositives);

    public double F1 => 2 * TruePositives / (2 * TruePositives + FalsePositives + FalseNegatives);

    /// <summary>Matthews' correlation; 0 where a margin is empty, as scikit-learn has it.</summary>
    public double Matthews
    {
        get
        {
            var margins = (TruePositives + FalsePositives) * (TruePositives + FalseNegatives) * (TrueNegatives + FalsePositives) * (TrueNegatives + FalseNegatives);
            return margins > 0 ? (TruePositives * TrueNegatives - FalsePositives * FalseNegatives) / Math.Sqrt(margins) : 0;
        }
    }

    public static ConfusionCells Of(ScoredRows rows)
    {
        var counts = new int[4];
        for (var row = 0; row < rows.Count; row++) counts[(rows.Targets[row] > 0.5 ? 2 : 0) + rows.Decisions[row]]++;
        return new(counts[3], counts[1], counts[0], counts[2]);
    }
}
