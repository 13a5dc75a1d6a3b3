namespace Assay.Statistics.Classification;

/// <summary>The ROC curve: what is caught against what is wrongly caught, over all thresholds that tell rows apart.</summary>
public static class RocCurve
{
    /// <summary>The points from (0, 0) to (1, 1), rows of equal score one step; none when a class does not occur.</summary>
    /// <inheritdoc cref="AreaUnderRoc.Of" path="/param"/>
    /// <inheritdoc cref="AreaUnderRoc.Of" path="/exception"/>
    public static RocPoint[] Of(ReadOnlySpan<bool> actual, ReadOnlySpan<double> scores, ReadOnlySpan<double> weights = default)
    {
        var steps = ScoreStep.Of(actual, scores, weights);
        var (positives, negatives) = ScoreStep.Totals(steps);
        if (!(positives > 0.0 && negatives > 0.0)) return [];
        var points = new RocPoint[steps.Length + 1];
        points[0] = new RocPoint(double.PositiveInfinity, 0.0, 0.0);
        double above = 0.0, wrong = 0.0;
        for (var i = 0; i < steps.Length; i++)
        {
            (above, wrong) = (above + steps[i].Positives, wrong + steps[i].Negatives);
            points[i + 1] = new RocPoint(steps[i].Score, wrong / negatives, above / positives);
        }
        return points;
    }

    /// <summary>
    /// The point highest above chance, the first of equals from above; its threshold lies midway to the next lower score, as in pROC, so
    /// that new rows near it fall on the nearer side. Chosen on these rows, so its rates on them are a little too good. Null when a class
    /// does not occur.
    /// </summary>
    /// <inheritdoc cref="AreaUnderRoc.Of" path="/param"/>
    /// <inheritdoc cref="AreaUnderRoc.Of" path="/exception"/>
    public static RocPoint? YoudenPoint(ReadOnlySpan<bool> actual, ReadOnlySpan<double> scores, ReadOnlySpan<double> weights = default)
    {
        var points = Of(actual, scores, weights);
        if (points.Length == 0) return null;
        var best = 0;
        for (var i = 1; i < points.Length; i++) if (points[i].YoudenIndex > points[best].YoudenIndex) best = i;
        if (best == 0 || best == points.Length - 1) return points[best];
        double high = points[best].Threshold, low = points[best + 1].Threshold, middle = low + 0.5 * (high - low);
        return points[best] with { Threshold = middle > low ? middle : high };
    }
}
