using Assay.Kernel;

namespace Assay.Tracking.Runs;

/// <summary>What is known of a run besides what was logged to it.</summary>
/// <param name="Number">The store's own number of the run, from 1, in the order in which runs were created.</param>
/// <param name="RunId">32 lower-case hexadecimal characters.</param>
/// <param name="ExperimentId">The experiment that it belongs to.</param>
/// <param name="Name">For people; empty when nobody named it.</param>
/// <param name="UserId">Who the client says started it: a claim, not an identity.</param>
/// <param name="Status">How far it has come.</param>
/// <param name="StartTime">Milliseconds since 1970, as the client says.</param>
/// <param name="EndTime">Milliseconds since 1970; null until it has ended.</param>
/// <param name="ArtifactUri">Where its artifacts are.</param>
/// <param name="LifecycleStage">In use or in the bin.</param>
public sealed record RunInfo(
    long Number, string RunId, string ExperimentId, string Name, string UserId, RunStatus Status, long StartTime, long? EndTime, string ArtifactUri, LifecycleStage LifecycleStage)
{
    /// <summary>SHA-256 over the run's content (see <see cref="RunDigest"/>) when it last came to a terminal status; null when it never did.</summary>
    public Digest? FinishedDigest { get; init; }

    /// <summary>Whether something was written after the run last came to a terminal status.</summary>
    public bool ChangedAfterFinish { get; init; }
}
