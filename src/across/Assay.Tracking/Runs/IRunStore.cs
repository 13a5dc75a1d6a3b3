using Assay.Kernel;
using Assay.Tracking.Metrics;

namespace Assay.Tracking.Runs;

/// <summary>Keeps runs and what is logged to them. What was answered is durable; many callers share one commit; none of them is refused for another's fault.</summary>
public interface IRunStore
{
    /// <summary>Creates a run.</summary>
    /// <returns>The run; <see cref="TrackingFaults.NotFound"/> without such an experiment, <see cref="TrackingFaults.WrongState"/> where it is in the bin.</returns>
    Task<Outcome<RunInfo>> CreateAsync(NewRun run, CancellationToken cancellation = default);

    /// <summary>Writes to a run, whatever its status: what is written after its end marks it (<see cref="RunInfo.ChangedAfterFinish"/>).</summary>
    /// <returns>
    /// <see cref="TrackingFaults.NotFound"/> without such a run (or tag to remove), <see cref="TrackingFaults.WrongState"/> where the run is in the bin,
    /// <see cref="TrackingFaults.Invalid"/> where a parameter is there with another value: <see cref="Problem.Place"/> names its key, <see cref="Problem.Expected"/> the value there.
    /// </returns>
    Task<Outcome<Nothing>> LogAsync(RunLog log, CancellationToken cancellation = default);

    /// <summary>Changes a run itself.</summary>
    /// <returns>The run as it is now; <see cref="TrackingFaults.NotFound"/> without such a run.</returns>
    Task<Outcome<RunInfo>> UpdateAsync(RunUpdate update, CancellationToken cancellation = default);

    /// <summary>Moves all runs of an experiment into the bin, or back.</summary>
    Task SetLifecycleAsync(string experimentId, LifecycleStage stage, long at, CancellationToken cancellation = default);

    /// <summary>The run itself, without what was logged; null when there is none.</summary>
    Task<RunInfo?> FindInfoAsync(string runId, CancellationToken cancellation = default);

    /// <summary>The run with what was logged; null when there is none.</summary>
    Task<Run?> FindAsync(string runId, CancellationToken cancellation = default);

    /// <summary>The runs of these numbers that are there, in the order asked for.</summary>
    Task<IReadOnlyList<Run>> ReadAsync(IReadOnlyList<long> numbers, CancellationToken cancellation = default);

    /// <summary>Every point of a metric, once, in the order of <see cref="MetricPoint.CompareTo"/>; empty when there is no such run or metric.</summary>
    Task<MetricPoint[]> ReadHistoryAsync(string runId, string key, CancellationToken cancellation = default);

    /// <summary>A page of a metric's history, without holding the rest of it where points were logged in order; empty when there is no such run or metric.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="key">The metric.</param>
    /// <param name="from">How many points come before the page.</param>
    /// <param name="most">Most points of the page.</param>
    /// <param name="cancellation">Stops reading.</param>
    Task<HistoryPage> ReadHistoryPageAsync(string runId, string key, int from, int most, CancellationToken cancellation = default);

    /// <summary>The points that measure these logged models, in the order in which they were logged.</summary>
    Task<IReadOnlyList<ModelMetric>> ReadModelMetricsAsync(IReadOnlyCollection<string> modelIds, CancellationToken cancellation = default);

    /// <summary>The runs that have been in the bin since before a time (milliseconds since 1970).</summary>
    Task<IReadOnlyList<RunInfo>> DeletedBeforeAsync(long time, CancellationToken cancellation = default);

    /// <summary>Takes runs away for good, with all that was logged to them. What the ledger was told of them stays.</summary>
    Task RemoveAsync(IReadOnlyCollection<string> runIds, CancellationToken cancellation = default);
}
