namespace Assay.Frame;

/// <summary>The one number that decides whether the model is good enough.</summary>
public sealed record PrimaryMetric
{
    /// <summary>A name of <see cref="MetricCatalogue"/> that fits the task.</summary>
    public required string Name { get; init; }

    /// <summary>What it must reach: at least this where more is better, at most this where less is. Unit of the metric.</summary>
    public required double Threshold { get; init; }

    /// <summary>Why this metric and this threshold.</summary>
    public string? Why { get; init; }
}
