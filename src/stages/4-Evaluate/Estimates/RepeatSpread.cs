using Assay.Statistics.Intervals;
using Assay.Statistics.Moments;

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
        var moments = CentralMoments.Of([.. values]);
        if (values.Count < 2) return new(moments.Mean, 0, moments.Mean, moments.Mean);
        var (mean, low, high) = MeanInterval.Student(moments);
        return new(mean, moments.SampleStandardDeviation, low, high);
    }
}
