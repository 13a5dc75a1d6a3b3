using Assay.Kernel;
using Assay.Mlflow.ModelVersions;
using Assay.Mlflow.Wire;
using Microsoft.AspNetCore.Http;

namespace Assay.Mlflow.Artifacts;

/// <summary>Answers requests for artifacts by the model that they belong to; for browsers.</summary>
internal sealed class ModelArtifacts(ArtifactDesk desk, MlflowServices services)
{
    /// <summary><c>GET /model-versions/get-artifact?name=&amp;version=&amp;path=</c>.</summary>
    public async Task SendOfVersionAsync(HttpContext context)
    {
        var fields = MlflowFields.Of(context.Request.Query);
        var (key, path) = (VersionKey.Read(fields), fields.RequiredText("path"));
        if (await RefusedAsync(context, fields)) return;
        var version = await services.Registry.Versions.FindAsync(key.Name, key.Number, context.RequestAborted);
        await SendAsync(context, version.Map(found => found.StorageLocation), path);
    }

    /// <summary><c>logged-models/{model_id}/artifacts/files?artifact_file_path=</c>.</summary>
    public async Task SendOfLoggedModelAsync(HttpContext context)
    {
        var fields = MlflowFields.Of(context.Request.Query, context.Request.RouteValues);
        var (id, path) = (fields.RequiredText("model_id"), fields.RequiredText("artifact_file_path"));
        if (await RefusedAsync(context, fields)) return;
        var model = await services.LoggedModels.FindAsync(id, cancellation: context.RequestAborted);
        await SendAsync(context, model.Map(found => found.ArtifactLocation), path);
    }

    private static async Task<bool> RefusedAsync(HttpContext context, MlflowFields fields)
    {
        if (fields.Problems.Count == 0) return false;
        await MlflowError.WriteAsync(context, [.. fields.Problems]);
        return true;
    }

    private async Task SendAsync(HttpContext context, Outcome<string> location, string path)
    {
        var file = location.Then(root => ArtifactDesk.Below(root, path));
        if (file.Succeeded) await desk.SendAsync(context, file.Value);
        else await MlflowError.WriteAsync(context, file.Problems);
    }
}
