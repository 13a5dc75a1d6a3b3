namespace Assay.Statistics.Intervals;

/// <summary>How a bootstrap is done.</summary>
public sealed record BootstrapOptions
{
    /// <summary>What is asked for. BCa by default.</summary>
    public BootstrapMethod Method { get; init; } = BootstrapMethod.BiasCorrectedAccelerated;

    /// <summary>How many resamples, at least 1. Default 2000.</summary>
    public int Replicates { get; init; } = 2000;

    /// <summary>The confidence level, between 0 and 1. Default 0.95.</summary>
    public double Level { get; init; } = 0.95;

    /// <summary>The seed of all resamples.</summary>
    public ulong Seed { get; init; }

    /// <summary>What the resamples are for: bootstraps of one seed and different purposes are independent, those of the same purpose draw the same rows.</summary>
    public string Purpose { get; init; } = "";

    /// <summary>With fewer rows there is no interval. Default 5; at least 1.</summary>
    public int FewestRows { get; init; } = 5;

    /// <summary>With more rows BCa's jackknife, which measures once for each row, is not made. Default 3000.</summary>
    public int MostJackknifeRows { get; init; } = 3000;

    /// <summary>How many threads may work; the result does not depend on it. Default 1. With more the statistic must be safe to call at the same time.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>Refuses options out of their ranges.</summary>
    internal void Require()
    {
        ConfidenceLevel.Require(Level);
        ArgumentOutOfRangeException.ThrowIfLessThan(Replicates, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(FewestRows, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(Threads, 1);
    }
}
