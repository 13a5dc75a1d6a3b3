namespace Assay.Predictions;

/// <summary>Tells what of the log is not Parquet yet: what came in the running hour, and what waits to be compacted.</summary>
public interface IRunningRows
{
    /// <summary>
    /// Writes what a model's segments hold by now to Parquet files of their own. Take this before the log's Parquet files are listed: a segment that was compacted in between is then in both, under the same name,
    /// and the log's file counts.
    /// </summary>
    Task<RunningRows> TakeAsync(string model, CancellationToken cancellation = default);
}
