using Assay.Mlflow.Wire;
using Assay.Tracking.Runs;

namespace Assay.Mlflow.Traces;

/// <summary>A tag of a trace.</summary>
/// <param name="TraceId">The trace.</param>
/// <param name="Tag">The tag; for one that is taken away only the key is read.</param>
internal sealed record TraceTagFields(string TraceId, Tag Tag)
{
    /// <summary>Reads it. Version 2 calls the trace a request.</summary>
    public static TraceTagFields Read(MlflowFields fields) => new(fields.Text("request_id") ?? fields.RequiredText("trace_id"), new Tag(fields.RequiredText("key"), fields.Text("value") ?? ""));
}
