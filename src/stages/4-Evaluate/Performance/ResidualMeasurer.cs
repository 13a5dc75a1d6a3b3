using Assay.Evaluate.Estimates;
using Assay.Evaluate.Metrics;
using Assay.Evaluate.Scoring;
using Assay.Statistics.Moments;

namespace Assay.Evaluate.Performance;

/// <summary>Describes how far off a regression model is.</summary>
public static class ResidualMeasurer
{
    private const int MostPoints = 200;
    private static readonly double[] Probabilities = [0, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 1];

    /// <summary>Residuals of the rows whose predictions are finite.</summary>
    public static Residuals Measure(ScoredRows rows, ulong seed)
    {
        var finite = Enumerable.Range(0, rows.Count).Where(rows.IsFinite).ToArray();
        var residuals = finite.Select(row => rows.Targets[row] - rows.Outputs[row]).ToArray();
        var sorted = residuals.Order().ToArray();
        var points = finite.OrderBy(row => rows.Outputs[row]).Select(row => new CurvePoint(rows.Outputs[row], rows.Targets[row]));
        return new Residuals
        {
            Mean = Resampled.Mean(residuals, seed, "mean residual"),
            Quantiles = sorted.Length == 0 ? [] : [.. Probabilities.Select(probability => new ResidualQuantile(probability, Quantile.OfSorted(sorted, probability)))],
            PredictedVersusActual = [.. Thinning.Evenly([.. points], MostPoints)],
        };
    }
}
