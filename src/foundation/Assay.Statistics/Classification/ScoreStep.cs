namespace Assay.Statistics.Classification;

/// <summary>The rows of one score: a ranking cannot tell them apart.</summary>
/// <param name="Score">The score.</param>
/// <param name="Positives">The weight of its positive rows.</param>
/// <param name="Negatives">The weight of its negative rows.</param>
internal readonly record struct ScoreStep(double Score, double Positives, double Negatives)
{
    /// <summary>The distinct scores from the highest down: one sort, and then one pass.</summary>
    /// <exception cref="ArgumentException">Lengths differ, a score is NaN, or a weight is negative or not finite.</exception>
    public static ReadOnlySpan<ScoreStep> Of(ReadOnlySpan<bool> actual, ReadOnlySpan<double> scores, ReadOnlySpan<double> weights)
    {
        RowWeights.Require(actual.Length, scores.Length, weights);
        var sorted = Distances.Samples.Sorted(scores, nameof(scores), out var order);
        var steps = new ScoreStep[sorted.Length];
        var count = 0;
        for (var i = sorted.Length - 1; i >= 0; i--)
        {
            var weight = RowWeights.Of(weights, order[i]);
            if (count == 0 || steps[count - 1].Score != sorted[i]) steps[count++] = new ScoreStep(sorted[i], 0.0, 0.0);
            ref var step = ref steps[count - 1];
            step = actual[order[i]] ? step with { Positives = step.Positives + weight } : step with { Negatives = step.Negatives + weight };
        }
        return steps.AsSpan(0, count);
    }

    /// <summary>The weight of all positive and of all negative rows.</summary>
    public static (double Positives, double Negatives) Totals(ReadOnlySpan<ScoreStep> steps)
    {
        double positives = 0.0, negatives = 0.0;
        foreach (var step in steps) (positives, negatives) = (positives + step.Positives, negatives + step.Negatives);
        return (positives, negatives);
    }
}
