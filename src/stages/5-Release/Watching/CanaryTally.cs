namespace Assay.Release.Watching;

/// <summary>What a server has seen of one step of a canary.</summary>
/// <param name="Requests">Requests that the new version answered or failed at.</param>
/// <param name="Errors">Those that it failed at.</param>
/// <param name="Slow">Those that took longer than the limit.</param>
public sealed record CanaryTally(long Requests, long Errors, long Slow)
{
    /// <summary>Scores of the new version, the newest of them.</summary>
    public double[] Scores { get; init; } = [];

    /// <summary>Scores of the version before, over the same time.</summary>
    public double[] ScoresBefore { get; init; } = [];

    /// <summary>Why the version cannot be loaded; null where it can.</summary>
    public string? LoadingFault { get; init; }
}
