namespace Assay.Tracking.Traces;

/// <summary>States of traces in the words that searches and clients use.</summary>
public static class TraceWords
{
    /// <summary>The word: <c>IN_PROGRESS</c>.</summary>
    public static string Of(TraceState state) => state switch
    {
        TraceState.Ok => "OK",
        TraceState.Error => "ERROR",
        TraceState.InProgress => "IN_PROGRESS",
        _ => "STATE_UNSPECIFIED",
    };

    /// <summary>The state of a word; null when there is none.</summary>
    public static TraceState? StateOf(string word) => word switch
    {
        "OK" or "1" => TraceState.Ok,
        "ERROR" or "2" => TraceState.Error,
        "IN_PROGRESS" or "3" => TraceState.InProgress,
        "STATE_UNSPECIFIED" or "TRACE_STATUS_UNSPECIFIED" or "0" => TraceState.Unspecified,
        _ => null,
    };
}
