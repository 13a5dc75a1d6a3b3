namespace Assay.Release.Capacity;

/// <summary>What one load did to a server.</summary>
/// <param name="OfferedPerSecond">Requests a second that were due, whether or not earlier ones had been answered.</param>
/// <param name="AnsweredPerSecond">Answers a second.</param>
public sealed record LoadStep(double OfferedPerSecond, double AnsweredPerSecond)
{
    /// <summary>Requests that were answered.</summary>
    public required long Answers { get; init; }

    /// <summary>How long it was measured, in seconds.</summary>
    public required double DurationSeconds { get; init; }

    /// <summary>Median time from when a request was due to its answer, in milliseconds.</summary>
    public required double MedianMilliseconds { get; init; }

    /// <summary>The objective's percentile of that time, in milliseconds.</summary>
    public required double LatencyMilliseconds { get; init; }

    /// <summary>Share of the requests that were refused or failed, from 0 to 1.</summary>
    public required double RefusedShare { get; init; }

    /// <summary>The server's processor time for an answer, all cores together, in microseconds.</summary>
    public required double ProcessorMicroseconds { get; init; }

    /// <summary>Energy of the processor package meanwhile, in joules, whatever else ran in it; null where it cannot be read.</summary>
    public double? PackageJoules { get; init; }
}
