namespace Assay.Bench;

/// <summary>The best that was seen of one subject.</summary>
/// <param name="PerSecond">Items a second by the clock on the wall, on as many cores as the subject uses and the machine gives.</param>
/// <param name="ProcessorMicroseconds">Processor time of all cores together for one item: less disturbed by whatever else the machine does.</param>
internal sealed record Speed(double PerSecond, double ProcessorMicroseconds)
{
    /// <summary>Nothing was seen yet.</summary>
    public static Speed None { get; } = new(0, double.MaxValue);

    /// <summary>The better of the two, each by its own measure.</summary>
    public Speed Best(Speed other) => new(Math.Max(PerSecond, other.PerSecond), Math.Min(ProcessorMicroseconds, other.ProcessorMicroseconds));
}
