namespace Assay.Bench;

/// <summary>The best that was seen of one subject.</summary>
/// <param name="PerSecond">Items a second by the clock on the wall, on as many cores as the subject uses and the machine gives.</param>
/// <param name="ProcessorMicroseconds">Processor time of all cores together for one item: less disturbed by whatever else the machine does.</param>
internal sealed record Speed(double PerSecond, double ProcessorMicroseconds);
