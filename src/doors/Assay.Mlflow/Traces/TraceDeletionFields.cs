using Assay.Mlflow.Wire;

namespace Assay.Mlflow.Traces;

/// <summary>The fields of <c>delete-traces</c>: by identifiers, or by time.</summary>
internal sealed record TraceDeletionFields(string ExperimentId, IReadOnlyList<string> TraceIds, long? Latest, int? Most)
{
    /// <summary>Reads them. What would delete all traces without saying so is refused.</summary>
    public static TraceDeletionFields Read(MlflowFields fields)
    {
        var experimentId = fields.RequiredText("experiment_id");
        var (traceIds, latest, most) = (fields.Texts("request_ids"), fields.Integer("max_timestamp_millis"), fields.Integer("max_traces"));
        if (traceIds.Count == 0 && latest is null) fields.Problems.Add(WireFaults.Invalid("request_ids", "[]", "Either `max_timestamp_millis` or `request_ids` must be specified."));
        if (traceIds.Count > 0 && latest is not null) fields.Problems.Add(WireFaults.Invalid("request_ids", "", "Only one of `max_timestamp_millis` and `request_ids` can be specified."));
        if (traceIds.Count > 0 && most is not null) fields.Problems.Add(WireFaults.Invalid("max_traces", $"{most}", "`max_traces` can't be specified if `request_ids` is specified."));
        if (most is <= 0) fields.Problems.Add(WireFaults.Invalid("max_traces", $"{most}", "it has to be a positive number."));
        return new TraceDeletionFields(experimentId, traceIds, latest, (int?)Math.Min(most ?? int.MaxValue, int.MaxValue));
    }
}
