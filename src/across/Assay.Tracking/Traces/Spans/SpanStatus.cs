namespace Assay.Tracking.Traces.Spans;

/// <summary>How a span ended. The numbers are OpenTelemetry's.</summary>
public enum SpanStatus
{
    /// <summary>Nobody said.</summary>
    Unset = 0,

    /// <summary>Well.</summary>
    Ok = 1,

    /// <summary>With an error.</summary>
    Error = 2,
}
