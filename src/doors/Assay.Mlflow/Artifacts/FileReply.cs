using Assay.Mlflow.Wire;
using Assay.Tracking.Artifacts;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Assay.Mlflow.Artifacts;

/// <summary>
/// Answers with a file: always as an attachment of the type that its name says, so that no browser shows it as a page of this server. Its digest is its ETag; one range is served, and
/// several are answered with the whole.
/// </summary>
public static class FileReply
{
    /// <summary>Writes headers, and the bytes unless only the headers were asked for.</summary>
    public static async Task WriteAsync(HttpContext context, IArtifactContent content, ArtifactEntry entry)
    {
        var tag = new EntityTagHeaderValue($"\"{entry.Digest}\"");
        Describe(context.Response, entry, tag);
        if (Matches(context.Request.GetTypedHeaders().IfNoneMatch, tag))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        if (ByteRange.Of(context.Request, tag, entry.Size) is { } range) await WriteAsync(context, content, entry, range);
        else await RefuseAsync(context, entry.Size);
    }

    private static async Task WriteAsync(HttpContext context, IArtifactContent content, ArtifactEntry entry, ByteRange range)
    {
        if (range.IsPart)
        {
            context.Response.StatusCode = StatusCodes.Status206PartialContent;
            context.Response.Headers.ContentRange = $"bytes {range.Offset}-{range.Offset + range.Length - 1}/{entry.Size}";
        }

        if (HttpMethods.IsHead(context.Request.Method))
        {
            context.Response.ContentLength = range.Length;
            return;
        }

        await ContentPump.SendAsync(context, content, entry.Digest, range);
    }

    private static Task RefuseAsync(HttpContext context, long size)
    {
        context.Response.Headers.ContentRange = $"bytes */{size}";
        return MlflowError.WriteAsync(context, MlflowErrorCode.InvalidParameterValue, $"The file has {size} bytes; the range asked for is outside of it.", StatusCodes.Status416RangeNotSatisfiable);
    }

    private static void Describe(HttpResponse response, ArtifactEntry entry, EntityTagHeaderValue tag)
    {
        var name = ArtifactPath.Name(entry.Path);
        response.ContentType = ContentTypes.Of(name);
        response.Headers.ContentDisposition = Disposition(name);
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.AcceptRanges = "bytes";
        response.Headers.ETag = tag.ToString();
        response.Headers.LastModified = HeaderUtilities.FormatDate(DateTimeOffset.FromUnixTimeMilliseconds(entry.ModifiedAt));
    }

    // The second form of a name, for letters beyond ASCII, is left out where the first says it all: some clients read only one.
    private static string Disposition(string name)
    {
        var disposition = new ContentDispositionHeaderValue("attachment");
        if (name.All(letter => letter is >= ' ' and <= '~' and not '"')) disposition.FileName = name;
        else disposition.SetHttpFileName(name);
        return disposition.ToString();
    }

    private static bool Matches(IList<EntityTagHeaderValue> wanted, EntityTagHeaderValue tag) => wanted.Any(one => one.Tag == "*" || one.Compare(tag, useStrongComparison: false));
}
