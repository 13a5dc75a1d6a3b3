using Assay.Kernel;
using Assay.Mlflow.Wire;
using Assay.Tracking;
using Assay.Tracking.Artifacts;
using Assay.Tracking.Runs;
using Microsoft.AspNetCore.Http;

namespace Assay.Mlflow.Artifacts;

/// <summary>Answers requests for artifacts by the run that they belong to.</summary>
internal sealed class RunArtifacts(ArtifactDesk desk, MlflowServices services)
{
    private const int MostPosted = 10 << 20;

    /// <summary><c>artifacts/list</c>: paths below the run's own folder.</summary>
    public async Task<Outcome<MlflowReply>> ListAsync(RunPath asked, MlflowCall call)
    {
        if (await services.Store.Runs.FindInfoAsync(asked.RunId, call.Cancellation) is not { } run) return RunFaults.NoSuchRun(asked.RunId);
        var folder = ArtifactDesk.Below(run.ArtifactUri, asked.Path);
        if (!folder.Succeeded) return Outcome<MlflowReply>.Failed(folder.Problems);
        var files = await desk.ListAsync(folder.Value, name => ArtifactPath.Join(asked.Path.TrimEnd('/'), name), call.Cancellation);
        return files.Map<MlflowReply>(found => json =>
        {
            json.WriteString("root_uri", run.ArtifactUri);
            json.WriteObjects("files", found, file => ListedFile.Write(json, file));
        });
    }

    /// <summary><c>GET /get-artifact?run_id=&amp;path=</c>, for browsers.</summary>
    public Task SendAsync(HttpContext context) => WithFileAsync(context, desk.SendAsync);

    /// <summary><c>POST upload-artifact?run_uuid=&amp;path=</c>, for browsers.</summary>
    public Task TakeAsync(HttpContext context) => context.Request.ContentLength switch
    {
        > MostPosted => MlflowError.WriteAsync(context, MlflowErrorCode.InvalidParameterValue, "Artifact size is too large. Max size is 10MB. PUT it to mlflow-artifacts/artifacts instead."),
        null or 0 => MlflowError.WriteAsync(context, MlflowErrorCode.InvalidParameterValue, "Request must specify data."),
        _ => WithFileAsync(context, desk.TakeAsync),
    };

    /// <summary><c>artifacts/presigned-upload-url</c>: for runs whose artifacts are in a bucket that clients know. No run of this server is such a one.</summary>
    public async Task<Outcome<MlflowReply>> PresignAsync(RunPath asked, MlflowCall call)
    {
        if (await services.Store.Runs.FindInfoAsync(asked.RunId, call.Cancellation) is not { } run) return RunFaults.NoSuchRun(asked.RunId);
        var path = ArtifactDesk.Below(run.ArtifactUri, asked.Path);
        return path.Then<MlflowReply>(_ => new Problem(TrackingFaults.Invalid, $"Presigned upload is not supported for runs with proxied artifact storage: '{run.ArtifactUri}'.", "Send the file to this server."));
    }

    private async Task WithFileAsync(HttpContext context, Func<HttpContext, string, Task> answer)
    {
        var fields = MlflowFields.Of(context.Request.Query);
        var runId = fields.Text("run_id") is { Length: > 0 } id ? id : fields.RequiredText("run_uuid");
        var path = fields.RequiredText("path");
        if (fields.Problems.Count > 0)
        {
            await MlflowError.WriteAsync(context, [.. fields.Problems]);
            return;
        }

        var file = await services.Store.Runs.FindInfoAsync(runId, context.RequestAborted) is { } run ? ArtifactDesk.Below(run.ArtifactUri, path) : RunFaults.NoSuchRun(runId);
        if (file.Succeeded) await answer(context, file.Value);
        else await MlflowError.WriteAsync(context, file.Problems);
    }
}
