namespace Assay.Statistics.Calibration;

/// <summary>
/// The Brier score in three parts. They add up to the score exactly where a bin holds one forecast alone (<see
/// cref="ReliabilityCurve.ByForecast"/>), else but for what varies within bins. Source: A. H. Murphy, J. Appl. Meteorol. 12 (1973).
/// </summary>
/// <param name="Reliability">The mean squared gap of predicted and observed: lower is better.</param>
/// <param name="Resolution">How far the bins' rates are from the overall one: higher is better.</param>
/// <param name="Uncertainty">The overall rate times one less it: of the data alone.</param>
public readonly record struct BrierDecomposition(double Reliability, double Resolution, double Uncertainty)
{
    /// <summary>Reliability − resolution + uncertainty.</summary>
    public double Score => Reliability - Resolution + Uncertainty;

    /// <summary>The parts over the bins of a reliability curve; NaN without bins.</summary>
    public static BrierDecomposition Of(ReadOnlySpan<ReliabilityBin> bins)
    {
        double weight = 0.0, rate = 0.0, reliability = 0.0, resolution = 0.0;
        foreach (var bin in bins) (weight, rate) = (weight + bin.Weight, rate + bin.Weight * bin.ObservedRate);
        rate /= weight;
        foreach (var bin in bins)
        {
            reliability += bin.Weight * bin.Gap * bin.Gap / weight;
            resolution += bin.Weight * (bin.ObservedRate - rate) * (bin.ObservedRate - rate) / weight;
        }
        return weight > 0.0 ? new BrierDecomposition(reliability, resolution, rate * (1.0 - rate)) : new BrierDecomposition(double.NaN, double.NaN, double.NaN);
    }
}
