using System.Collections.Immutable;
using Assay.Mlflow.Wire;
using Assay.Tracking.Traces;

namespace Assay.Mlflow.Traces;

/// <summary>The beginning or the end of a trace, as clients of version 2 tell of it.</summary>
/// <param name="Id">The experiment of one that begins; the trace that ends.</param>
/// <param name="Time">Milliseconds since 1970.</param>
/// <param name="State">How it ends.</param>
/// <param name="Metadata">What is known.</param>
/// <param name="Tags">What is said.</param>
internal sealed record LegacyTraceFields(string Id, long Time, TraceState State, ImmutableSortedDictionary<string, string> Metadata, ImmutableSortedDictionary<string, string> Tags)
{
    /// <summary>Reads the fields of <c>StartTrace</c>.</summary>
    public static LegacyTraceFields ReadBegin(MlflowFields fields) => Read(fields, "experiment_id");

    /// <summary>Reads the fields of <c>EndTrace</c>.</summary>
    public static LegacyTraceFields ReadEnd(MlflowFields fields) => Read(fields, "request_id");

    private static LegacyTraceFields Read(MlflowFields fields, string id)
    {
        var time = fields.Integer("timestamp_ms") ?? 0;
        if (time < 0) fields.Problems.Add(WireFaults.Invalid("timestamp_ms", $"{time}", "it has to be a time after 1970."));
        return new LegacyTraceFields(fields.RequiredText(id), time, TraceFields.StateOf(fields, "status"), MapFields.ReadPairs(fields, "request_metadata"), MapFields.ReadPairs(fields, "tags"));
    }
}
