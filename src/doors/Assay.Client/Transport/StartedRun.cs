namespace Assay.Client.Transport;

/// <summary>A run that was started.</summary>
/// <param name="RunId">32 hexadecimal characters.</param>
/// <param name="ExperimentId">Its experiment.</param>
/// <param name="Name">Its name.</param>
/// <param name="ArtifactUri">Where its artifacts go.</param>
internal sealed record StartedRun(string RunId, string ExperimentId, string Name, string ArtifactUri);
