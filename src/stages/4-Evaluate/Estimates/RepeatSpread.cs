using Assay.Statistics.Distributions;

namespace Assay.Evaluate.Estimates;

/// <summary>Mean of a few repeats, with the t interval of the mean: the chance of the repeats, not of the sample.</summary>
/// <param name="Mean">Mean; NaN when any repeat is.</param>
/// <param name="StandardDeviation">Sample standard deviation (n − 1); 0 for one repeat.</param>
/// <param name="Low">Lower end of the 95 % interval; the mean itself for one repeat.</param>
/// <param name="High">Upper end.</param>
public sealed record RepeatSpread(double Mean, double StandardDeviation, double Low, double High)
{
    /// <summary>Of at least one value.</summary>
    public static RepeatSpread Of(IReadOnlyCollection<double> values)
    {
        var mean = values.Average();
        if (values.Count < 2) return new(mean, 0, mean, mean);
        var deviation = Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Count - 1));
        var half = StudentTDistribution.Quantile(0.975, values.Count - 1) * deviation / Math.Sqrt(values.Count);
        return new(mean, deviation, mean - half, mean + half);
    }
}
