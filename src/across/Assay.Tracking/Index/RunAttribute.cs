namespace Assay.Tracking.Index;

/// <summary>Attributes of a run that a search may name, besides what <see cref="RunRow"/> has.</summary>
public enum RunAttribute
{
    /// <summary>Text: <c>RUNNING</c>, <c>FINISHED</c> …</summary>
    Status,

    /// <summary>Text.</summary>
    RunName,

    /// <summary>Text.</summary>
    UserId,

    /// <summary>Text.</summary>
    ArtifactUri,

    /// <summary>A number; absent while the run goes on.</summary>
    EndTime,
}
