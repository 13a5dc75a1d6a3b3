namespace Assay.Statistics.ChangeDetection;

/// <summary>How KSWIN decides.</summary>
public sealed record KolmogorovSmirnovWindowOptions
{
    /// <summary>The level of each single test: 0.005, in (0, 1).</summary>
    public double Alpha { get; init; } = 0.005;

    /// <summary>How many values the window holds: 100; at least twice the recent ones.</summary>
    public int WindowSize { get; init; } = 100;

    /// <summary>How many of the newest are compared, with as many older ones: 30; from 1 to 1,000.</summary>
    public int RecentSize { get; init; } = 30;

    /// <summary>The statistic up to which a difference is too small to matter, whatever its p: 0.1 (River's); finite and not negative.</summary>
    public double SmallestGap { get; init; } = 0.1;

    internal void Require()
    {
        StreamValue.RequireShare(Alpha, nameof(Alpha));
        StreamValue.RequireNotNegative(SmallestGap, nameof(SmallestGap));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(RecentSize);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(RecentSize, 1000);
        ArgumentOutOfRangeException.ThrowIfLessThan(WindowSize, 2 * RecentSize);
    }
}
