namespace Assay.Monitor.Windows;

/// <summary>How much came in a window, and how it went, as far as the rows say.</summary>
public sealed record WindowVolume
{
    /// <summary>Rows.</summary>
    public required long Rows { get; init; }

    /// <summary>Rows an hour of the window; null where windows are not of time.</summary>
    public double? RowsPerHour { get; init; }

    /// <summary>Median latency, in microseconds; null without a column of latencies.</summary>
    public double? LatencyMedianMicroseconds { get; init; }

    /// <summary>Latency that 95 in 100 stay within, in microseconds.</summary>
    public double? Latency95Microseconds { get; init; }

    /// <summary>Latency that 99 in 100 stay within, in microseconds.</summary>
    public double? Latency99Microseconds { get; init; }

    /// <summary>Rows that ended in an error; null without a column of errors.</summary>
    public long? Errors { get; init; }

    /// <summary>Share of rows that ended in an error.</summary>
    public double? ErrorShare { get; init; }

    /// <summary>Lower end of that share's 95 % interval (Wilson).</summary>
    public double? ErrorShareLow { get; init; }

    /// <summary>Upper end of the same.</summary>
    public double? ErrorShareHigh { get; init; }

    /// <summary>Share of rows that the server flagged as out of the model's domain; null where nobody flags.</summary>
    public double? OutOfDomainShare { get; init; }
}
