namespace Assay.Tracking.Runs;

/// <summary>A run to be created, in status <see cref="RunStatus.Running"/>.</summary>
/// <param name="RunId">32 lower-case hexadecimal characters, fresh.</param>
/// <param name="ExperimentId">An experiment that is in use.</param>
/// <param name="Name">For people.</param>
/// <param name="UserId">Who the client says starts it; may be empty.</param>
/// <param name="StartTime">Milliseconds since 1970.</param>
/// <param name="ArtifactUri">Where its artifacts will be.</param>
/// <param name="Tags">Its first tags, each key once.</param>
public sealed record NewRun(string RunId, string ExperimentId, string Name, string UserId, long StartTime, string ArtifactUri, IReadOnlyList<Tag> Tags);
