using System.Collections.Immutable;

namespace Assay.Statistics.Fairness;

/// <summary>How groups are assessed.</summary>
public sealed record FairnessOptions
{
    /// <summary>Groups with fewer rows are reported but not compared, for their rates are mostly chance. Default 30; at least 1.</summary>
    public int MinimumGroupSize { get; init; } = 30;

    /// <summary>The confidence level of all intervals, between 0 and 1. Default 0.95.</summary>
    public double Level { get; init; } = 0.95;

    /// <summary>Bootstrap replicates; 0 for no intervals of the measures. Default 2000.</summary>
    public int Replicates { get; init; } = 2000;

    /// <summary>The seed of the bootstrap.</summary>
    public ulong Seed { get; init; }

    /// <summary>What to compute. Default all.</summary>
    public ImmutableArray<FairnessMeasure> Measures { get; init; } = FairnessMeasure.All;

    /// <summary>Refuses options out of their ranges.</summary>
    internal void Require()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(MinimumGroupSize, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(Replicates);
        Intervals.ConfidenceLevel.Require(Level);
    }
}
