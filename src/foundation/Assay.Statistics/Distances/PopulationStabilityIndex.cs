namespace Assay.Statistics.Distances;

/// <summary>
/// The population stability index, Σ (q − p) ln(q/p) = KL(p‖q) + KL(q‖p), natural logarithm. The credit industry reads below 0.1 as
/// stable and above 0.25 as shifted; these are habits, not tests, and small samples exceed them by chance. The value depends on the bins:
/// <see cref="OfSamples"/> takes quantiles of the reference (the credit convention); Evidently takes Sturges' bins of the pooled sample,
/// NannyML bins of the reference by Doane's rule.
/// </summary>
public static class PopulationStabilityIndex
{
    /// <summary>What stands for an empty cell's share unless told otherwise: Evidently's 0.0001.</summary>
    public const double DefaultFloor = 1e-4;

    /// <summary>The index from counts by category or bin.</summary>
    /// <param name="reference">Counts or shares, normalised here.</param>
    /// <param name="current">Counts or shares of the same cells.</param>
    /// <param name="floor">Stands for each share that is exactly 0 (the others are not rescaled); 0 leaves empty cells empty, and the index is then +∞ where one side is empty.</param>
    /// <returns>≥ 0 without empty cells; NaN when either total is 0.</returns>
    /// <exception cref="ArgumentException">Lengths differ, a count is negative or not finite, or the floor lies outside [0, 1).</exception>
    public static double OfCounts(ReadOnlySpan<double> reference, ReadOnlySpan<double> current, double floor = DefaultFloor)
    {
        if (!(floor is >= 0.0 and < 1.0)) throw new ArgumentOutOfRangeException(nameof(floor), floor, "The floor is a share in [0, 1).");
        var (referenceTotal, currentTotal) = Shares.Totals(reference, current);
        if (referenceTotal == 0.0 || currentTotal == 0.0) return double.NaN;
        var sum = 0.0;
        for (var i = 0; i < reference.Length; i++)
        {
            if (reference[i] == 0.0 && current[i] == 0.0) continue;
            var p = reference[i] == 0.0 ? floor : reference[i] / referenceTotal;
            var q = current[i] == 0.0 ? floor : current[i] / currentTotal;
            sum += (q - p) * Math.Log(q / p);
        }
        return sum;
    }

    /// <summary>The index of two samples over bins at quantiles of the reference, outermost bins open.</summary>
    /// <param name="reference">Values that set the bins.</param>
    /// <param name="current">Values compared with them.</param>
    /// <param name="bins">How many bins; equal quantiles (many ties) merge, so that there may be fewer.</param>
    /// <param name="floor">As for <see cref="OfCounts"/>.</param>
    /// <returns>NaN when a sample is empty.</returns>
    /// <exception cref="ArgumentException">A value is NaN, or fewer than one bin is asked for.</exception>
    public static double OfSamples(ReadOnlySpan<double> reference, ReadOnlySpan<double> current, int bins = 10, double floor = DefaultFloor)
    {
        Samples.RefuseNaN(current, nameof(current));
        if (reference.Length == 0 || current.Length == 0) return double.NaN;
        var cells = HistogramBins.AtQuantiles(reference, bins);
        return OfCounts(cells.Count(reference), cells.Count(current), floor);
    }
}
