namespace Assay.Bench.Tracking.Measuring;

/// <summary>What came of a load.</summary>
/// <param name="Seconds">How long was counted.</param>
/// <param name="Latency">Of the requests that were acknowledged while it was counted.</param>
/// <param name="Acknowledged">All that were acknowledged, before and after the counting too.</param>
/// <param name="Failed">All that were refused or broke off.</param>
/// <param name="FirstFailure">What the first of those was answered; null where there were none.</param>
/// <param name="DriverShare">Processor time of this process while it was counted, of one core: near 1, the driver was the bottleneck.</param>
internal sealed record Load(double Seconds, LatencyHistogram Latency, long Acknowledged, long Failed, string? FirstFailure, double DriverShare)
{
    /// <summary>Acknowledged requests a second.</summary>
    public double PerSecond => Latency.Count / Seconds;
}
