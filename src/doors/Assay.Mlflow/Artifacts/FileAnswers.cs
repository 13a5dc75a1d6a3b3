using Assay.Kernel;
using Assay.Mlflow.Wire;
using Assay.Tracking;
using Assay.Tracking.Artifacts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Assay.Mlflow.Artifacts;

/// <summary>Answers requests for files by their paths.</summary>
internal sealed class FileAnswers(ArtifactDesk desk)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);

    /// <summary><c>GET artifacts?path=</c>: names, not paths.</summary>
    public async Task<Outcome<MlflowReply>> ListAsync(string folder, MlflowCall call)
    {
        var files = await desk.ListAsync(folder, name => name, call.Cancellation);
        return files.Map<MlflowReply>(found => json => json.WriteObjects("files", found, file => ListedFile.Write(json, file)));
    }

    /// <summary><c>GET artifacts/{path}</c> and <c>HEAD</c>.</summary>
    public Task SendAsync(HttpContext context) => WithPathAsync(context, desk.SendAsync);

    /// <summary><c>PUT artifacts/{path}</c>.</summary>
    public Task TakeAsync(HttpContext context) => WithPathAsync(context, desk.TakeAsync);

    /// <summary><c>DELETE artifacts/{path}</c>: a file, or a folder with all that is in it. What is not there is gone already.</summary>
    public Task RemoveAsync(HttpContext context) => WithPathAsync(context, async (_, path) =>
    {
        var removed = await desk.Repository.RemoveAsync(path, context.RequestAborted);
        if (removed.Succeeded || removed.Problems[0].Code == TrackingFaults.NotFound) await MlflowRoutes.WriteAsync(context, _ => { });
        else await MlflowError.WriteAsync(context, removed.Problems);
    });

    /// <summary><c>GET presigned/{path}</c>: an address at the place that keeps the content.</summary>
    public async Task<Outcome<MlflowReply>> PresignAsync(string path, MlflowCall call)
    {
        if (desk.Repository.Content.Direct is not { } direct) return NoAddress();
        var entry = await desk.Repository.FindAsync(path, call.Cancellation);
        if (!entry.Succeeded) return Outcome<MlflowReply>.Failed(entry.Problems);
        var address = await direct.DownloadUrlAsync(entry.Value.Digest, ArtifactPath.Name(path), Lifetime);
        return Outcome<MlflowReply>.Success(json =>
        {
            json.WriteString("url", address.AbsoluteUri);
            json.WriteStartObject("headers");
            json.WriteEndObject();
            json.WriteNumber("file_size", entry.Value.Size);
        });
    }

    // The server folds '..' before it routes, so what was folded is looked for in what was sent.
    private static Task WithPathAsync(HttpContext context, RequestWithPath answer)
    {
        var sent = context.Features.Get<IHttpRequestFeature>()?.RawTarget ?? "";
        var question = sent.IndexOf('?', StringComparison.Ordinal);
        var folded = (question < 0 ? sent : sent[..question]).Split('/').Any(part => Uri.UnescapeDataString(part) is "." or "..");
        var path = folded ? ".." : context.Request.RouteValues["path"] as string ?? "";
        return answer(context, path);
    }

    private static Problem NoAddress() =>
        new(TrackingFaults.NotSupported, "Multipart download is not supported for the current artifact repository: its files are on the server's own disk.", "Fetch the file from this server.");

    private delegate Task RequestWithPath(HttpContext context, string path);
}
