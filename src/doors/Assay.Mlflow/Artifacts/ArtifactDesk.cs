using Assay.Kernel;
using Assay.Mlflow.Wire;
using Assay.Tracking;
using Assay.Tracking.Artifacts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Assay.Mlflow.Artifacts;

/// <summary>What every route of artifacts does: sends a file, takes one in, lists a folder.</summary>
/// <param name="services">What the translator works on.</param>
/// <param name="content">Where the content is.</param>
internal sealed class ArtifactDesk(MlflowServices services, IArtifactContent content)
{
    /// <summary>The files.</summary>
    public ArtifactRepository Repository { get; } = new(services.Store.Artifacts, content, services.Clock);

    /// <summary>Answers with the file under a path, whole or in part.</summary>
    public async Task SendAsync(HttpContext context, string path)
    {
        var entry = await Repository.FindAsync(path, context.RequestAborted);
        if (entry.Succeeded) await FileReply.WriteAsync(context, content, entry.Value);
        else await MlflowError.WriteAsync(context, entry.Problems);
    }

    /// <summary>Takes the body of the request in as a file, however long.</summary>
    public async Task TakeAsync(HttpContext context, string path)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = null;
        var entry = await Repository.PutAsync(path, context.Request.Body, context.RequestAborted);
        if (entry.Succeeded) await MlflowRoutes.WriteAsync(context, _ => { });
        else await MlflowError.WriteAsync(context, entry.Problems);
    }

    /// <summary>What is in a folder, each named as <paramref name="name"/> says, in the order of names.</summary>
    public async Task<Outcome<IReadOnlyList<ListedFile>>> ListAsync(string folder, Func<string, string> name, CancellationToken cancellation)
    {
        var listed = await Repository.ListAsync(folder, cancellation);
        return listed.Map<IReadOnlyList<ListedFile>>(found =>
        {
            var folders = found.Folders.Select(item => new ListedFile(item, null));
            var files = found.Files.Select(item => new ListedFile(ArtifactPath.Name(item.Path), item.Size));
            return [.. folders.Concat(files).OrderBy(item => item.Path, StringComparer.Ordinal).Select(item => item with { Path = name(item.Path) })];
        });
    }

    /// <summary>The path of something below a location that clients were told.</summary>
    public static Outcome<string> Below(string location, string path)
    {
        if (ArtifactUri.PathOf(location) is not { } root)
        {
            return new Problem(TrackingFaults.NotSupported, $"The artifacts are at '{location}', which this server does not keep.", "Fetch them there.") { Value = location };
        }

        var folder = ArtifactPath.Folder(path);
        return folder.Map(below => ArtifactPath.Join(root, below));
    }
}
