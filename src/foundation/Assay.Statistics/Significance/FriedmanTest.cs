using Assay.Statistics.Correlation;
using Assay.Statistics.Distances;

namespace Assay.Statistics.Significance;

/// <summary>
/// Friedman's test: whether several models rank alike over data sets, corrected for ties. By the χ² law, rough below about ten data sets
/// or five models. It does not say which differ. Source: M. Friedman, J. Am. Stat. Assoc. 32 (1937).
/// </summary>
public static class FriedmanTest
{
    /// <summary>The test.</summary>
    /// <param name="scores">Data sets × models, one data set after another.</param>
    /// <param name="models">How many models, at least 2.</param>
    /// <returns>NaN where every data set gives all models the same score.</returns>
    /// <exception cref="ArgumentException">The sizes do not agree, or a score is NaN.</exception>
    public static ChiSquareResult Test(ReadOnlySpan<double> scores, int models)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(models, 2);
        if (scores.Length % models != 0) throw new ArgumentException($"{scores.Length} scores do not fill data sets of {models} models.", nameof(scores));
        var sums = new double[models];
        double sets = scores.Length / models, ties = 0.0, k = models;
        for (var start = 0; start < scores.Length; start += models)
        {
            var ranks = MidRanks.Of(scores.Slice(start, models), out var here);
            for (var model = 0; model < models; model++) sums[model] += ranks[model];
            ties += here;
        }
        var squares = 0.0;
        foreach (var sum in sums) squares += (sum - 0.5 * sets * (k + 1.0)) * (sum - 0.5 * sets * (k + 1.0));
        var statistic = 12.0 * squares / (sets * k * (k + 1.0) - ties / (k - 1.0));
        return ChiSquareResult.Of(statistic, models - 1);
    }
}
