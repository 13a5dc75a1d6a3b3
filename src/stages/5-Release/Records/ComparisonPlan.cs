namespace Assay.Release.Records;

/// <summary>How an A/B comparison is to be decided: stated in the request, before anybody was asked anything.</summary>
public sealed record ComparisonPlan
{
    /// <summary>By what.</summary>
    public required ComparisonMetric Metric { get; init; }

    /// <summary>The outcome that is wished; null for another metric.</summary>
    public string? Wished { get; init; }

    /// <summary>The smallest difference that matters, in the metric's unit; positive.</summary>
    public required double SmallestDifference { get; init; }

    /// <summary>The chance to find a difference where there is none.</summary>
    public double Alpha { get; init; } = 0.05;

    /// <summary>Labelled rows of each version at which it is decided, once; null for a sequential test, which may be looked at as often as one likes.</summary>
    public long? Horizon { get; init; }

    /// <summary>The share expected of the version before, from which the horizon was computed; null where it was stated.</summary>
    public double? Baseline { get; init; }

    /// <summary>The chance to find the smallest difference, from which the horizon was computed; null where it was stated.</summary>
    public double? Power { get; init; }
}
