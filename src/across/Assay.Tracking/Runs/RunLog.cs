using Assay.Tracking.Metrics;

namespace Assay.Tracking.Runs;

/// <summary>What is written to a run in one go: all of it, or none.</summary>
/// <param name="RunId">A run that is in use.</param>
public sealed record RunLog(string RunId)
{
    /// <summary>Points, in any order. A point that the run holds already (same key, time, step and value) is kept once.</summary>
    public ReadOnlyMemory<LoggedMetric> Metrics { get; init; }

    /// <summary>Parameters. One that the run holds with another value refuses the whole.</summary>
    public IReadOnlyList<Param> Params { get; init; } = [];

    /// <summary>Tags to set. The tag <c>mlflow.runName</c> renames the run.</summary>
    public IReadOnlyList<Tag> Tags { get; init; } = [];

    /// <summary>Keys of tags to take away. One that is not there refuses the whole (<see cref="TrackingFaults.NotFound"/>).</summary>
    public IReadOnlyList<string> RemovedTags { get; init; } = [];

    /// <summary>What it read and made.</summary>
    public IReadOnlyList<RunLink> Links { get; init; } = [];
}
