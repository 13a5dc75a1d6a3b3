using Assay.Kernel;
using Assay.Mlflow.Wire;
using Assay.Tracking.Traces.Assessments;

namespace Assay.Mlflow.Assessments;

/// <summary>Routes below <c>traces/{id}/assessments</c>.</summary>
internal sealed class AssessmentRoutes(MlflowServices services)
{
    private const string All = "3.0/mlflow/traces/{trace_id}/assessments";
    private const string One = All + "/{assessment_id}";

    /// <summary>Declares them.</summary>
    public static void Map(MlflowRoutes routes, MlflowServices services)
    {
        var assessments = new AssessmentRoutes(services);
        routes.Post(All, AssessmentFields.ReadCreation, assessments.CreateAsync);
        routes.Get(One, ReadId, assessments.GetAsync);
        routes.Patch(One, fields => (ReadId(fields), AssessmentFields.ReadChange(fields)), assessments.ChangeAsync);
        routes.Delete(One, ReadId, assessments.RemoveAsync);
    }

    private static (string TraceId, string AssessmentId) ReadId(MlflowFields fields) => (fields.RequiredText("trace_id"), fields.RequiredText("assessment_id"));

    private async Task<Outcome<MlflowReply>> CreateAsync(Assessment wanted, MlflowCall call)
    {
        var now = services.Now;
        var assessment = wanted with
        {
            AssessmentId = wanted.AssessmentId.Length > 0 ? wanted.AssessmentId : services.Tracing.Assessments.NextId(),
            CreateTime = wanted.CreateTime == 0 ? now : wanted.CreateTime,
            LastUpdateTime = wanted.LastUpdateTime == 0 ? now : wanted.LastUpdateTime,
        };
        return (await services.Tracing.Assessments.CreateAsync(assessment, call.Cancellation)).Map(AssessmentJson.Reply);
    }

    private async Task<Outcome<MlflowReply>> GetAsync((string TraceId, string AssessmentId) id, MlflowCall call) =>
        (await services.Tracing.Assessments.GetAsync(id.TraceId, id.AssessmentId, call.Cancellation)).Map(AssessmentJson.Reply);

    private async Task<Outcome<MlflowReply>> ChangeAsync(((string TraceId, string AssessmentId) Id, AssessmentChange Change) wanted, MlflowCall call) =>
        (await services.Tracing.Assessments.ChangeAsync(wanted.Id.TraceId, wanted.Id.AssessmentId, wanted.Change, call.Cancellation)).Map(AssessmentJson.Reply);

    private async Task<Outcome<MlflowReply>> RemoveAsync((string TraceId, string AssessmentId) id, MlflowCall call) =>
        (await services.Tracing.Assessments.RemoveAsync(id.TraceId, id.AssessmentId, call.Cancellation)).Map<MlflowReply>(_ => _ => { });
}
