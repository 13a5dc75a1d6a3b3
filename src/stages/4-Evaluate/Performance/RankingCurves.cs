using System.Collections.Immutable;
using Assay.Evaluate.Estimates;
using Assay.Evaluate.Scoring;
using Assay.Statistics.Classification;

namespace Assay.Evaluate.Performance;

/// <summary>The two curves of a ranking, short enough to store and draw.</summary>
public static class RankingCurves
{
    private const int MostPoints = 200;

    /// <summary>X: false positive rate; Y: true positive rate; from (0, 0) to (1, 1). Rows of equal probability are one step. Empty when a class is missing, or a prediction is not finite.</summary>
    public static ImmutableArray<CurvePoint> Roc(ScoredRows rows) => rows.AreAllFinite
        ? [.. Thinning.Evenly(RocCurve.Of(rows.Positive, rows.Outputs), MostPoints).Select(point => new CurvePoint(point.FalsePositiveRate, point.TruePositiveRate))]
        : [];

    /// <summary>X: recall; Y: precision; from the most probable rows to all. Empty when no row is positive, or a prediction is not finite.</summary>
    public static ImmutableArray<CurvePoint> PrecisionRecall(ScoredRows rows) => rows.AreAllFinite
        ? [.. Thinning.Evenly(PrecisionRecallCurve.Of(rows.Positive, rows.Outputs), MostPoints).Select(point => new CurvePoint(point.Recall, point.Precision))]
        : [];
}
