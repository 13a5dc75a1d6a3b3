namespace Assay.Statistics.Calibration;

/// <summary>
/// How far predicted probabilities are from what came out, over the bins of a reliability curve, in units of probability. All are biased
/// upward: even perfect probabilities show an error, the greater the fewer rows a bin has. Source: C. Guo et al., ICML (2017).
/// </summary>
public static class CalibrationError
{
    /// <summary>The expected calibration error: the mean gap's size, by weight, in [0, 1]; NaN without bins.</summary>
    public static double Expected(ReadOnlySpan<ReliabilityBin> bins)
    {
        double sum = 0.0, weight = 0.0;
        foreach (var bin in bins) (sum, weight) = (sum + bin.Weight * Math.Abs(bin.Gap), weight + bin.Weight);
        return sum / weight;
    }

    /// <summary>The root of the mean squared gap, by weight, in [0, 1]; NaN without bins.</summary>
    public static double RootMeanSquared(ReadOnlySpan<ReliabilityBin> bins)
    {
        double sum = 0.0, weight = 0.0;
        foreach (var bin in bins) (sum, weight) = (sum + bin.Weight * bin.Gap * bin.Gap, weight + bin.Weight);
        return Math.Sqrt(sum / weight);
    }

    /// <summary>The maximum calibration error: the greatest gap's size, in [0, 1], however few rows its bin has; NaN without bins.</summary>
    public static double Maximum(ReadOnlySpan<ReliabilityBin> bins)
    {
        var greatest = double.NaN;
        foreach (var bin in bins) greatest = Math.Abs(bin.Gap) > greatest || double.IsNaN(greatest) ? Math.Abs(bin.Gap) : greatest;
        return greatest;
    }
}
