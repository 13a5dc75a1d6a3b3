using Assay.Tracking.Runs;

namespace Assay.Tracking.Index;

/// <summary>What every search reads of a run.</summary>
/// <param name="Number">The store's number of the run.</param>
/// <param name="RunId">32 hexadecimal characters.</param>
/// <param name="ExperimentId">The experiment that it belongs to.</param>
/// <param name="LifecycleStage">In use or in the bin.</param>
/// <param name="StartTime">Milliseconds since 1970.</param>
public readonly record struct RunRow(long Number, string RunId, string ExperimentId, LifecycleStage LifecycleStage, long StartTime);
