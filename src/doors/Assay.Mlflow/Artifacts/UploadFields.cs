using Assay.Mlflow.Wire;
using Assay.Tracking.Artifacts;

namespace Assay.Mlflow.Artifacts;

/// <summary>The fields of requests for an upload in parts. Of the path of the client's own file only the name counts.</summary>
internal sealed record UploadFields(string Path, string UploadId, int Parts, IReadOnlyList<UploadedPart> Sent)
{
    /// <summary>Reads them.</summary>
    public static UploadFields Read(MlflowFields fields)
    {
        var local = fields.RequiredText("path");
        var name = local[(local.AsSpan().LastIndexOfAny('/', '\\') + 1)..];
        var parts = (int)Math.Clamp(fields.Integer("num_parts") ?? 1, 0, int.MaxValue);
        return new UploadFields(ArtifactPath.Join(fields.Text("folder")?.Trim('/') ?? "", name), fields.Text("upload_id") ?? "", parts, fields.Objects("parts", ReadPart));
    }

    private static UploadedPart ReadPart(MlflowFields fields) => new((int)Math.Clamp(fields.RequiredInteger("part_number"), 0, int.MaxValue), fields.RequiredText("etag"));
}
