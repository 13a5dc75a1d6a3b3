namespace Assay.Mlflow.Artifacts;

/// <summary>A path below the artifacts of a run.</summary>
internal sealed record RunPath(string RunId, string Path);
