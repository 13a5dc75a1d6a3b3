using Assay.Kernel;
using Assay.Mlflow.Wire;
using Assay.Tracking.Traces;

namespace Assay.Mlflow.Traces;

/// <summary>Answers requests for traces.</summary>
internal sealed class TraceAnswers(MlflowServices services)
{
    private static readonly MlflowReply Nothing = _ => { };

    /// <summary><c>POST traces</c>.</summary>
    public async Task<Outcome<MlflowReply>> TellAsync(TraceFields fields, MlflowCall call)
    {
        Tracking.Traces.Assessments.Assessment[] assessments = [.. fields.Assessments.Select(each => each.AssessmentId.Length > 0 ? each : each with { AssessmentId = services.Tracing.Assessments.NextId() })];
        var told = await services.Tracing.Recorder.TellAsync(fields.Info, assessments, call.Cancellation);
        return told.Map(info => TraceJson.Info(new Trace(info, assessments, [])));
    }

    /// <summary><c>GET traces/{id}</c>.</summary>
    public async Task<Outcome<MlflowReply>> GetInfoAsync(string traceId, MlflowCall call) => (await services.Tracing.Reader.GetInfoAsync(traceId, call.Cancellation)).Map(TraceJson.Info);

    /// <summary><c>GET traces/get</c>.</summary>
    public async Task<Outcome<MlflowReply>> GetAsync((string TraceId, bool Partial) wanted, MlflowCall call)
    {
        var found = await services.Tracing.Reader.GetAsync(wanted.TraceId, wanted.Partial, call.Cancellation);
        return found.Map<MlflowReply>(trace => json =>
        {
            json.WriteStartObject("trace");
            TraceJson.WriteTrace(json, trace);
            json.WriteEndObject();
        });
    }

    /// <summary><c>GET traces/batchGet</c>.</summary>
    public async Task<Outcome<MlflowReply>> GetAllAsync(IReadOnlyList<string> traceIds, MlflowCall call)
    {
        var traces = await services.Tracing.Reader.GetAllAsync(traceIds, call.Cancellation);
        return Reply(json => json.WriteObjects("traces", traces, trace => TraceJson.WriteTrace(json, trace)));
    }

    /// <summary><c>POST traces/batchGetInfos</c>.</summary>
    public async Task<Outcome<MlflowReply>> GetInfosAsync(IReadOnlyList<string> traceIds, MlflowCall call)
    {
        var traces = await services.Tracing.Reader.GetInfosAsync(traceIds, call.Cancellation);
        return Reply(json => json.WriteObjects("trace_infos", traces, trace => TraceJson.WriteInfo(json, trace)));
    }

    /// <summary><c>POST traces/search</c>.</summary>
    public async Task<Outcome<MlflowReply>> FindAsync(TraceSearchFields fields, MlflowCall call)
    {
        var found = await services.Tracing.Search.FindAsync(fields.ExperimentIds, fields.Filter, fields.OrderBy, fields.MaxResults, fields.PageToken, call.Cancellation);
        return found.Map<MlflowReply>(page => json =>
        {
            json.WriteObjects("traces", page.Traces, trace => TraceJson.WriteInfo(json, trace));
            json.WriteNextPage(page.NextPageToken);
        });
    }

    /// <summary><c>POST traces/delete-traces</c>.</summary>
    public async Task<Outcome<MlflowReply>> EraseAsync(TraceDeletionFields fields, MlflowCall call)
    {
        var erased = await services.Tracing.Eraser.EraseAsync(fields.ExperimentId, fields.TraceIds, fields.Latest, fields.Most, call.Person, call.Cancellation);
        return erased.Map<MlflowReply>(count => json => json.WriteNumber("traces_deleted", count));
    }

    /// <summary><c>PATCH traces/{id}/tags</c>.</summary>
    public async Task<Outcome<MlflowReply>> SetTagAsync(TraceTagFields fields, MlflowCall call) => (await services.Tracing.Tags.SetAsync(fields.TraceId, fields.Tag, call.Cancellation)).Map(_ => Nothing);

    /// <summary><c>DELETE traces/{id}/tags</c>.</summary>
    public async Task<Outcome<MlflowReply>> RemoveTagAsync(TraceTagFields fields, MlflowCall call) => (await services.Tracing.Tags.RemoveAsync(fields.TraceId, fields.Tag.Key, call.Cancellation)).Map(_ => Nothing);

    /// <summary><c>POST traces/link-to-run</c>.</summary>
    public async Task<Outcome<MlflowReply>> LinkToRunAsync(LinkFields fields, MlflowCall call) => (await services.Tracing.Links.ToRunAsync(fields.To, fields.From, call.Cancellation)).Map(_ => Nothing);

    /// <summary><c>POST traces/link-prompts</c>.</summary>
    public async Task<Outcome<MlflowReply>> LinkPromptsAsync(LinkFields fields, MlflowCall call) => (await services.Tracing.Links.ToPromptsAsync(fields.From, fields.To, call.Cancellation)).Map(_ => Nothing);

    private static Outcome<MlflowReply> Reply(MlflowReply reply) => reply;
}
