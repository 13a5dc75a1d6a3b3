namespace Assay.Tracking.Traces;

/// <summary>How far a trace has come.</summary>
public enum TraceState
{
    /// <summary>Nobody said.</summary>
    Unspecified = 0,

    /// <summary>It ended well.</summary>
    Ok = 1,

    /// <summary>It ended with an error.</summary>
    Error = 2,

    /// <summary>It has not ended.</summary>
    InProgress = 3,
}
