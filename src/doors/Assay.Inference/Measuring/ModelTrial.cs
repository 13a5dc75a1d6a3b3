namespace Assay.Inference.Measuring;

/// <summary>A model run in one way, without a server.</summary>
/// <param name="Provider">The execution provider.</param>
/// <param name="Threads">Threads of a run.</param>
/// <param name="Rows">Rows of a run.</param>
/// <param name="RowsPerSecond">Rows a second.</param>
/// <param name="MedianMicroseconds">Median time of a run.</param>
/// <param name="P99Microseconds">99th percentile of a run's time.</param>
/// <param name="ProcessorMicrosecondsPerRow">Processor time for a row.</param>
public sealed record ModelTrial(string Provider, int Threads, int Rows, double RowsPerSecond, double MedianMicroseconds, double P99Microseconds, double ProcessorMicrosecondsPerRow);
