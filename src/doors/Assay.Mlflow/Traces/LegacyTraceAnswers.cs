using Assay.Kernel;
using Assay.Mlflow.Wire;
using Assay.Tracking.Traces;

namespace Assay.Mlflow.Traces;

/// <summary>Answers requests for traces as clients of version 2 make them.</summary>
internal sealed class LegacyTraceAnswers(MlflowServices services)
{
    /// <summary><c>POST traces</c>.</summary>
    public async Task<Outcome<MlflowReply>> BeginAsync(LegacyTraceFields fields, MlflowCall call) =>
        (await services.Tracing.Recorder.BeginAsync(fields.Id, fields.Time, fields.Metadata, fields.Tags, call.Cancellation)).Map(Reply);

    /// <summary><c>PATCH traces/{id}</c>.</summary>
    public async Task<Outcome<MlflowReply>> EndAsync(LegacyTraceFields fields, MlflowCall call) =>
        (await services.Tracing.Recorder.EndAsync(fields.Id, fields.Time, fields.State, fields.Metadata, fields.Tags, call.Cancellation)).Map(Reply);

    /// <summary><c>GET traces/{id}/info</c>.</summary>
    public async Task<Outcome<MlflowReply>> GetInfoAsync(string traceId, MlflowCall call) => (await services.Tracing.Reader.GetInfoAsync(traceId, call.Cancellation)).Map(trace => Reply(trace.Info));

    /// <summary><c>GET traces</c>.</summary>
    public async Task<Outcome<MlflowReply>> FindAsync(TraceSearchFields fields, MlflowCall call)
    {
        var found = await services.Tracing.Search.FindAsync(fields.ExperimentIds, fields.Filter, fields.OrderBy, fields.MaxResults, fields.PageToken, call.Cancellation);
        return found.Map<MlflowReply>(page => json =>
        {
            json.WriteObjects("traces", page.Traces, trace => TraceJson.WriteLegacy(json, trace.Info));
            json.WriteNextPage(page.NextPageToken);
        });
    }

    private static MlflowReply Reply(TraceInfo info) => json =>
    {
        json.WriteStartObject("trace_info");
        TraceJson.WriteLegacy(json, info);
        json.WriteEndObject();
    };
}
