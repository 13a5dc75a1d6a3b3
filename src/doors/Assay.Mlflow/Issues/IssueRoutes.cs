using Assay.Kernel;
using Assay.Mlflow.Wire;
using Assay.Tracking.Issues;

namespace Assay.Mlflow.Issues;

/// <summary>Routes below <c>issues</c>.</summary>
internal sealed class IssueRoutes(MlflowServices services)
{
    /// <summary>Declares them.</summary>
    public static void Map(MlflowRoutes routes, MlflowServices services)
    {
        var issues = new IssueRoutes(services);
        routes.Post("3.0/mlflow/issues", IssueFields.ReadCreation, issues.CreateAsync);
        routes.Patch("3.0/mlflow/issues/{issue_id}", IssueFields.ReadChange, issues.ChangeAsync);
        routes.Get("3.0/mlflow/issues/{issue_id}", fields => fields.RequiredText("issue_id"), issues.GetAsync);
        routes.Post("3.0/mlflow/issues/search", IssueSearchFields.Read, issues.FindAsync);
    }

    private async Task<Outcome<MlflowReply>> CreateAsync(Issue wanted, MlflowCall call) => (await services.Tracing.Issues.CreateAsync(wanted, call.Cancellation)).Map(IssueJson.Reply);

    private async Task<Outcome<MlflowReply>> GetAsync(string issueId, MlflowCall call) => (await services.Tracing.Issues.GetAsync(issueId, call.Cancellation)).Map(IssueJson.Reply);

    private async Task<Outcome<MlflowReply>> ChangeAsync((string IssueId, IssueChange Change) wanted, MlflowCall call) =>
        (await services.Tracing.Issues.ChangeAsync(wanted.IssueId, wanted.Change, call.Cancellation)).Map(IssueJson.Reply);

    private async Task<Outcome<MlflowReply>> FindAsync(IssueSearchFields fields, MlflowCall call)
    {
        var found = await services.Tracing.Issues.FindAsync(fields.ExperimentId, fields.Filter, fields.CountsTraces, call.Cancellation);
        return found.Map<MlflowReply>(all => json => json.WritePage("issues", all, fields.Skipped, fields.Most, issue => IssueJson.WriteFields(json, issue), ifLast: ""));
    }
}
