namespace Assay.Statistics.ChangeDetection;

/// <summary>How ADWIN decides; the defaults are those of MOA and River.</summary>
public sealed record AdaptiveWindowOptions
{
    /// <summary>The doubt allowed at one cut: 0.002, in (0, 1). Smaller: fewer false alarms, and later.</summary>
    public double Delta { get; init; } = 0.002;

    /// <summary>Looks for a cut at every so many values: 32; positive.</summary>
    public int Clock { get; init; } = 32;

    /// <summary>Buckets of one size before two of them become one of the next: 5; at least 2. More: finer cuts and more memory.</summary>
    public int BucketsPerSize { get; init; } = 5;

    /// <summary>The fewest values on each side of a cut: 5; positive.</summary>
    public int SmallestPart { get; init; } = 5;

    /// <summary>Values in the window before it looks: 10; not negative.</summary>
    public int WarmUp { get; init; } = 10;

    internal void Require()
    {
        StreamValue.RequireShare(Delta, nameof(Delta));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(Clock);
        ArgumentOutOfRangeException.ThrowIfLessThan(BucketsPerSize, 2);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(SmallestPart);
        ArgumentOutOfRangeException.ThrowIfNegative(WarmUp);
    }
}
