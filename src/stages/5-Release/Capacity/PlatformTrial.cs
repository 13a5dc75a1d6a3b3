namespace Assay.Release.Capacity;

/// <summary>A model run in one way, in the process itself.</summary>
/// <param name="Provider">ONNX Runtime's execution provider: <c>CPUExecutionProvider</c>.</param>
/// <param name="Threads">Threads of a run.</param>
/// <param name="BatchRows">Rows of a run.</param>
public sealed record PlatformTrial(string Provider, int Threads, int BatchRows)
{
    /// <summary>Rows a second.</summary>
    public required double RowsPerSecond { get; init; }

    /// <summary>Median time of a run, in microseconds.</summary>
    public required double MedianMicroseconds { get; init; }

    /// <summary>99th percentile of a run's time, in microseconds.</summary>
    public required double P99Microseconds { get; init; }

    /// <summary>Processor time for a row, all threads together, in microseconds.</summary>
    public required double ProcessorMicrosecondsPerRow { get; init; }
}
