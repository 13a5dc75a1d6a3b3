using System.Collections.Immutable;

namespace Assay.Evaluate.Performance;

/// <summary>What more rows would bring: the chosen candidate, trained again on growing parts of the training rows and measured on held-out training rows. The test set takes no part.</summary>
public sealed record LearningCurve
{
    /// <summary>The metric measured.</summary>
    public required string Metric { get; init; }

    /// <summary>Sizes in rising order; empty when the curve was not made: <see cref="Note"/> says why.</summary>
    public ImmutableArray<LearningCurvePoint> Points { get; init; } = [];

    /// <summary>How it was made, or why not.</summary>
    public required string Note { get; init; }
}
