using Assay.Evaluate.Estimates;
using Assay.Evaluate.Metrics;
using Assay.Evaluate.Scoring;
using Assay.Frame;

namespace Assay.Evaluate.Performance;

/// <summary>
/// A metric with the interval that suits it: DeLong's for the area under the ROC curve, Wilson's for shares of rows, the bootstrap for everything else.
/// </summary>
public static class MetricIntervals
{
    /// <summary>On all rows whose predictions are finite; a note says how many were not.</summary>
    public static Estimate Of(Metric metric, ScoredRows rows, ulong seed)
    {
        var finite = Enumerable.Range(0, rows.Count).Where(rows.IsFinite).ToArray();
        if (finite.Length == rows.Count) return OfFinite(metric, rows, seed);
        return OfFinite(metric, rows.Take(finite), seed) with { Note = $"{rows.Count - finite.Length} predictions were not numbers and were left out." };
    }

    private static Estimate OfFinite(Metric metric, ScoredRows rows, ulong seed) => metric.Name switch
    {
        "roc_auc" => AreaUnderCurve.Of(rows),
        "accuracy" or "precision" or "recall" or "specificity" => Share(metric.Name, rows),
        _ => Resampled.Of(metric, rows, seed),
    };

    private static Estimate Share(string metric, ScoredRows rows)
    {
        var all = Enumerable.Range(0, rows.Count);
        if (metric == "accuracy" || rows.Task == TaskKind.Multiclass) return Proportion.Of(all.Count(row => IsRight(rows, row)), rows.Count, "There are no rows.");
        return metric switch
        {
            "precision" => Right(rows, row => rows.Decisions[row] == 1, "No row was called positive."),
            "recall" => Right(rows, row => rows.Targets[row] > 0.5, "No row is positive."),
            _ => Right(rows, row => rows.Targets[row] < 0.5, "No row is negative."),
        };
    }

    private static Estimate Right(ScoredRows rows, Func<int, bool> among, string ifNone)
    {
        var chosen = Enumerable.Range(0, rows.Count).Where(among).ToArray();
        return Proportion.Of(chosen.Count(row => IsRight(rows, row)), chosen.Length, ifNone);
    }

    private static bool IsRight(ScoredRows rows, int row) => (int)rows.Targets[row] == rows.Decisions[row];
}
