namespace Assay.Statistics.Classification;

/// <summary>
/// The precision–recall curve: how much of what is caught is right, against how much is caught. Unlike the ROC curve it moves with the
/// share of positives, so curves of data with other shares are not comparable.
/// </summary>
public static class PrecisionRecallCurve
{
    /// <summary>The points from the highest score to all rows, rows of equal score one step; none without positive rows.</summary>
    /// <inheritdoc cref="AreaUnderRoc.Of" path="/param"/>
    /// <inheritdoc cref="AreaUnderRoc.Of" path="/exception"/>
    public static PrecisionRecallPoint[] Of(ReadOnlySpan<bool> actual, ReadOnlySpan<double> scores, ReadOnlySpan<double> weights = default)
    {
        var steps = ScoreStep.Of(actual, scores, weights);
        var (positives, _) = ScoreStep.Totals(steps);
        if (!(positives > 0.0)) return [];
        var points = new List<PrecisionRecallPoint>(steps.Length);
        double right = 0.0, called = 0.0;
        foreach (var step in steps)
        {
            right += step.Positives;
            called += step.Positives + step.Negatives;
            if (called > 0.0) points.Add(new PrecisionRecallPoint(step.Score, right / positives, right / called));
        }
        return [.. points];
    }

    /// <summary>
    /// Average precision: Σ precision × gain in recall, the step sum. It does not interpolate, for between two points of this curve a
    /// straight line is too good (J. Davis and M. Goadrich, ICML 2006).
    /// </summary>
    /// <returns>In [0, 1]; chance alone gives about the share of positives. NaN without positive rows.</returns>
    /// <inheritdoc cref="AreaUnderRoc.Of" path="/param"/>
    /// <inheritdoc cref="AreaUnderRoc.Of" path="/exception"/>
    public static double AveragePrecision(ReadOnlySpan<bool> actual, ReadOnlySpan<double> scores, ReadOnlySpan<double> weights = default)
    {
        double right = 0.0, called = 0.0, sum = 0.0;
        foreach (var step in ScoreStep.Of(actual, scores, weights))
        {
            right += step.Positives;
            called += step.Positives + step.Negatives;
            if (step.Positives > 0.0) sum += step.Positives * (right / called);
        }
        return sum / right;
    }

    /// <summary>
    /// The area under straight lines between the points, the first drawn from precision 1 at recall 0: too good where precision is uneven,
    /// and given for comparison with tools that report it.
    /// </summary>
    /// <returns>In [0, 1]; NaN without positive rows.</returns>
    /// <inheritdoc cref="AreaUnderRoc.Of" path="/param"/>
    /// <inheritdoc cref="AreaUnderRoc.Of" path="/exception"/>
    public static double TrapezoidArea(ReadOnlySpan<bool> actual, ReadOnlySpan<double> scores, ReadOnlySpan<double> weights = default)
    {
        var points = Of(actual, scores, weights);
        var (area, recall, precision) = (0.0, 0.0, 1.0);
        foreach (var point in points)
        {
            area += 0.5 * (point.Recall - recall) * (point.Precision + precision);
            (recall, precision) = (point.Recall, point.Precision);
        }
        return points.Length == 0 ? double.NaN : area;
    }
}
