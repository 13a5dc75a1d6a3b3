using Assay.Kernel;
using Assay.Tracking.Documents;
using Assay.Tracking.Runs;

namespace Assay.Tracking.Inspect;

/// <summary>What is known of a run besides what was logged to it.</summary>
/// <param name="RunId">32 hexadecimal characters.</param>
/// <param name="Name">For people.</param>
/// <param name="ExperimentId">The experiment that it belongs to.</param>
/// <param name="Experiment">The experiment's name.</param>
/// <param name="Status">How far it has come.</param>
/// <param name="LifecycleStage">In use or in the bin.</param>
/// <param name="UserId">Who the client says started it: a claim, not an identity.</param>
/// <param name="StartTime">When it started, as the client says.</param>
/// <param name="EndTime">When it ended, as the client says.</param>
/// <param name="ArtifactUri">Where its artifacts are.</param>
/// <param name="FinishedDigest">SHA-256 of what it held when it last ended.</param>
/// <param name="ChangedAfterFinish">Whether something was written after it last ended.</param>
public sealed record RunHeader(
    string RunId, string Name, string ExperimentId, string? Experiment, RunStatus Status, LifecycleStage LifecycleStage, string UserId, DateTimeOffset? StartTime, DateTimeOffset? EndTime,
    string ArtifactUri, Digest? FinishedDigest, bool ChangedAfterFinish)
{
    private const int ShortLength = 8;

    /// <summary>The start of the id, as tables show it.</summary>
    internal string ShortId => RunId[..Math.Min(ShortLength, RunId.Length)];

    /// <summary>The header of a run.</summary>
    /// <param name="info">The run.</param>
    /// <param name="experiment">Its experiment's name, if that is known.</param>
    public static RunHeader Of(RunInfo info, string? experiment) => new(
        info.RunId, info.Name, info.ExperimentId, experiment, info.Status, info.LifecycleStage, info.UserId, ClientTime.Of(info.StartTime), ClientTime.Of(info.EndTime), info.ArtifactUri, info.FinishedDigest, info.ChangedAfterFinish);

    internal static async Task<RunHeader> ReadAsync(ITrackingStore store, RunInfo info, CancellationToken cancellation) =>
        Of(info, await store.Documents.FindAsync(DocumentKinds.Experiment, info.ExperimentId, cancellation) is { } document ? Experiments.Experiment.Of(document).Name : null);
}
