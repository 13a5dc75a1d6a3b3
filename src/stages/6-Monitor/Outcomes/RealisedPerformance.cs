using System.Collections.Immutable;

namespace Assay.Monitor.Outcomes;

/// <summary>How well the model did on the rows of a window whose labels have come.</summary>
public sealed record RealisedPerformance
{
    /// <summary>Rows with a label.</summary>
    public required long LabelledRows { get; init; }

    /// <summary>Rows of the window.</summary>
    public required long Rows { get; init; }

    /// <summary>Each measure.</summary>
    public required ImmutableArray<RealisedMetric> Metrics { get; init; }

    /// <summary>The expected calibration error over ten bins of equal width, the mean distance of forecast and observed share: of the positive class, or of several classes of the one that was called; null otherwise.</summary>
    public double? CalibrationError { get; init; }

    /// <summary>Mean forecast probability of the same; null otherwise.</summary>
    public double? MeanForecast { get; init; }

    /// <summary>Share of rows that turned out positive, or as they were called; null otherwise.</summary>
    public double? ObservedShare { get; init; }
}
