using System.Text.Json;
using Assay.Mlflow.Assessments;
using Assay.Mlflow.Wire;
using Assay.Tracking.Traces;
using Assay.Tracking.Traces.Assessments;

namespace Assay.Mlflow.Traces;

/// <summary>What a client tells of a trace: the fields of <c>StartTraceV3</c>.</summary>
/// <param name="Info">The trace.</param>
/// <param name="Assessments">Assessments that come with it; those without an identifier have an empty one.</param>
internal sealed record TraceFields(TraceInfo Info, IReadOnlyList<Assessment> Assessments)
{
    /// <summary>Reads them.</summary>
    public static TraceFields Read(MlflowFields fields)
    {
        if (fields.Object("trace")?.Object("trace_info") is { } info) return ReadInfo(info);
        if (fields.Problems.Count == 0) fields.Problems.Add(WireFaults.Missing("trace"));
        return new TraceFields(new TraceInfo("", "", 0, TraceState.Unspecified), []);
    }

    /// <summary>Reads the fields of <c>TraceInfoV3</c>.</summary>
    public static TraceFields ReadInfo(MlflowFields info)
    {
        var traceId = info.RequiredText("trace_id");
        if (traceId.Length > 0 && !TraceIdentifier.IsValid(traceId)) info.Problems.Add(WireFaults.Invalid(info.PathOf("trace_id"), traceId, $"it has to be 1 to {TraceIdentifier.MostLength} letters, digits and _-.:/."));
        var trace = new TraceInfo(traceId, ExperimentOf(info), WireTime.ReadTime(info, "request_time") ?? 0, StateOf(info, "state"))
        {
            ExecutionDuration = WireTime.ReadDuration(info, "execution_duration"),
            ClientRequestId = info.Text("client_request_id"),
            RequestPreview = info.Text("request_preview"),
            ResponsePreview = info.Text("response_preview"),
            Metadata = MapFields.Read(info, "trace_metadata"),
            Tags = MapFields.Read(info, "tags"),
        };
        return new TraceFields(trace, info.Objects("assessments", assessment => AssessmentFields.Read(assessment, traceId)));
    }

    /// <summary>The state of a field, by name or number.</summary>
    public static TraceState StateOf(MlflowFields fields, string name)
    {
        var word = fields.Raw(name) is { ValueKind: JsonValueKind.Number } number ? number.GetRawText() : fields.Text(name);
        if (string.IsNullOrEmpty(word)) return TraceState.Unspecified;
        if (TraceWords.StateOf(word) is { } state) return state;
        fields.Problems.Add(WireFaults.WrongType(fields.PathOf(name), $"'{word}'", "OK, ERROR, IN_PROGRESS or STATE_UNSPECIFIED"));
        return TraceState.Unspecified;
    }

    private static string ExperimentOf(MlflowFields info)
    {
        if (info.Object("trace_location")?.Object("mlflow_experiment") is { } experiment) return experiment.RequiredText("experiment_id");
        info.Problems.Add(WireFaults.Missing(info.PathOf("trace_location.mlflow_experiment.experiment_id")));
        return "";
    }
}
