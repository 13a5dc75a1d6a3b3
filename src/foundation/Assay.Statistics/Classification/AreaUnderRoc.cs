namespace Assay.Statistics.Classification;

/// <summary>
/// The area under the ROC curve: the chance that a positive row is ranked above a negative one, ties counting ½. It is of the order alone
/// and says nothing of calibration or of any one threshold. For its interval see <see cref="Intervals.DeLong"/>.
/// </summary>
public static class AreaUnderRoc
{
    /// <summary>The area, in [0, 1]; NaN when a class does not occur.</summary>
    /// <param name="actual">Whether each row is positive.</param>
    /// <param name="scores">Higher is more likely positive; any scale.</param>
    /// <param name="weights">The weight of each row; every row counts once when empty.</param>
    /// <exception cref="ArgumentException">Lengths differ, a score is NaN, or a weight is negative or not finite.</exception>
    public static double Of(ReadOnlySpan<bool> actual, ReadOnlySpan<double> scores, ReadOnlySpan<double> weights = default)
    {
        double above = 0.0, negatives = 0.0, area = 0.0;
        foreach (var step in ScoreStep.Of(actual, scores, weights))
        {
            area += step.Negatives * (above + 0.5 * step.Positives);
            above += step.Positives;
            negatives += step.Negatives;
        }
        return area / (above * negatives);
    }

    /// <summary>
    /// The area at false positive rates up to <paramref name="mostFalsePositiveRate"/>, straight lines between the curve's points. Its
    /// greatest value is that rate.
    /// </summary>
    /// <param name="actual">Whether each row is positive.</param>
    /// <param name="scores">Higher is more likely positive; any scale.</param>
    /// <param name="mostFalsePositiveRate">In (0, 1].</param>
    /// <param name="weights">The weight of each row; every row counts once when empty.</param>
    /// <inheritdoc cref="Of" path="/exception"/>
    public static double Partial(ReadOnlySpan<bool> actual, ReadOnlySpan<double> scores, double mostFalsePositiveRate, ReadOnlySpan<double> weights = default)
    {
        if (!(mostFalsePositiveRate is > 0.0 and <= 1.0))
            throw new ArgumentOutOfRangeException(nameof(mostFalsePositiveRate), mostFalsePositiveRate, "A rate lies in (0, 1].");
        var steps = ScoreStep.Of(actual, scores, weights);
        var (positives, negatives) = ScoreStep.Totals(steps);
        double x = 0.0, y = 0.0, area = 0.0;
        foreach (var step in steps)
        {
            double width = step.Negatives / negatives, height = step.Positives / positives;
            var share = width > 0.0 ? Math.Clamp((mostFalsePositiveRate - x) / width, 0.0, 1.0) : 1.0;
            if (x < mostFalsePositiveRate) area += share * width * (y + 0.5 * share * height);
            (x, y) = (x + width, y + height);
        }
        return positives > 0.0 && negatives > 0.0 ? area : double.NaN;
    }

    /// <summary>
    /// The partial area on the scale of a whole one: ½ for no better than chance, 1 for perfect (D. K. McClish, Med. Decis. Making 9,
    /// 1989), as in scikit-learn and pROC.
    /// </summary>
    /// <inheritdoc cref="Partial" path="/param"/>
    /// <inheritdoc cref="Of" path="/exception"/>
    public static double StandardisedPartial(ReadOnlySpan<bool> actual, ReadOnlySpan<double> scores, double mostFalsePositiveRate, ReadOnlySpan<double> weights = default)
    {
        var chance = 0.5 * mostFalsePositiveRate * mostFalsePositiveRate;
        return 0.5 * (1.0 + (Partial(actual, scores, mostFalsePositiveRate, weights) - chance) / (mostFalsePositiveRate - chance));
    }
}
