using System.Collections.Immutable;

namespace Assay.Evaluate.Settings;

/// <summary>How hard the inputs are disturbed: <c>evaluate.robustness</c>.</summary>
public sealed record RobustnessSettings
{
    /// <summary>Standard deviations of Gaussian noise, as multiples of each numeric feature's own standard deviation on the training rows.</summary>
    public ImmutableArray<double> Noise { get; init; } = [0.1, 0.25, 0.5];

    /// <summary>Shares of feature cells that are emptied, 0 to 1.</summary>
    public ImmutableArray<double> Missing { get; init; } = [0.05, 0.1, 0.2];

    /// <summary>Shares of categorical feature cells that get another level, 0 to 1.</summary>
    public ImmutableArray<double> Swaps { get; init; } = [0.05, 0.1];

    /// <summary>The most that the primary metric may lose on average at any of the levels above, in the metric's unit; null sets no gate.</summary>
    public double? MaxLoss { get; init; }

    /// <summary>What follows when more is lost.</summary>
    public GateKind Gate { get; init; } = GateKind.Warn;
}
