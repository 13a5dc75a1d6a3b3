using System.Collections.Immutable;
using Assay.Evaluate.Estimates;
using Assay.Evaluate.Scoring;

namespace Assay.Evaluate.Performance;

/// <summary>The two curves of a ranking: what is caught against what is wrongly caught, and against how much of what is caught is right.</summary>
public static class RankingCurves
{
    private const int MostPoints = 200;

    /// <summary>X: false positive rate; Y: true positive rate; from (0, 0) to (1, 1). Rows of equal probability are one step. Empty when a class is missing.</summary>
    public static ImmutableArray<CurvePoint> Roc(ScoredRows rows)
    {
        var steps = Steps(rows);
        var (positives, negatives) = Totals(steps);
        if (positives == 0 || negatives == 0) return [];
        var points = steps.Select(step => new CurvePoint((double)step.FalsePositives / negatives, (double)step.TruePositives / positives)).Prepend(new CurvePoint(0, 0));
        return [.. Thinning.Evenly([.. points], MostPoints)];
    }

    /// <summary>X: recall; Y: precision; from the most probable rows to all. Empty when no row is positive.</summary>
    public static ImmutableArray<CurvePoint> PrecisionRecall(ScoredRows rows)
    {
        var steps = Steps(rows);
        var (positives, _) = Totals(steps);
        if (positives == 0) return [];
        var points = steps.Select(step => new CurvePoint((double)step.TruePositives / positives, (double)step.TruePositives / (step.TruePositives + step.FalsePositives)));
        return [.. Thinning.Evenly([.. points], MostPoints)];
    }

    private static (int Positives, int Negatives) Totals(List<(int TruePositives, int FalsePositives)> steps) => steps.Count == 0 ? (0, 0) : steps[^1];

    private static List<(int TruePositives, int FalsePositives)> Steps(ScoredRows rows)
    {
        var order = Enumerable.Range(0, rows.Count).OrderByDescending(row => rows.Outputs[row]).ToArray();
        var steps = new List<(int, int)>();
        var (truePositives, falsePositives) = (0, 0);
        for (var i = 0; i < order.Length; i++)
        {
            if (rows.Targets[order[i]] > 0.5) truePositives++;
            else falsePositives++;
            if (i + 1 == order.Length || rows.Outputs[order[i + 1]] != rows.Outputs[order[i]]) steps.Add((truePositives, falsePositives));
        }
        return steps;
    }
}
