using Assay.Kernel;
using Assay.Ledger.Records;
using Assay.Monitor.Settings;
using Assay.Projects.ProjectFiles;
using Assay.Release.Asking;
using Assay.Release.Records;

namespace Assay.Monitor.Retraining;

/// <summary>Asks Release for a challenger, once: a run that was stopped in between asks when it is run again, and one that had asked does not ask again.</summary>
internal static class AskRelease
{
    /// <summary>The request's record.</summary>
    public static async Task<Outcome<string?>> AskAsync(ReleaseAsk ask, MonitorRetrain retrain, RetrainLedger ledger, Project project, RetrainRequest request, RecordContext context, IServiceProvider services, CancellationToken cancellation)
    {
        if (ledger.Newest<ReleaseRequest>(asked => asked.Model == retrain.Challenger && asked.Environment == ask.To) is { } standing && standing.Context <= context) return standing.Id;
        var input = new RequestInput
        {
            Project = request.Project,
            To = ask.To,
            Strategy = ask.Strategy,
            Owner = ask.Owner,
            Rollback = ask.Rollback,
            Runbook = ask.Runbook is { } runbook ? Path.GetFullPath(runbook, project.Folder) : null,
            Watch = retrain.Watch,
            Rehearse = context != RecordContext.Live,
            Verdict = retrain.ChallengerVerdict,
        };
        return (await RequestRelease.Capability.Handle(input, services, cancellation)).Map(asked => (string?)asked.Id);
    }
}
