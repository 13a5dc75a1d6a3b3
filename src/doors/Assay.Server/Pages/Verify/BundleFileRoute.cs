using Assay.Evidence.Adding;
using Assay.Kernel;
using Assay.Server.Pages.Evidence;
using Assay.Server.Web;
using Assay.Server.Web.Visitors;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Assay.Server.Pages.Verify;

/// <summary>Sends a file that the session's bundle carries along: always to be kept, never to be shown as a page of this server, for a stranger may have made it.</summary>
internal static class BundleFileRoute
{
    /// <summary>Declares the route.</summary>
    public static void MapBundleFiles(this IEndpointRouteBuilder endpoints) => endpoints.MapGet("/verify/files/{digest}", (Delegate)Send).WithMetadata(PageRoute.Mark);

    /// <summary>What a file is saved as: its disclosed title with the ending that its record tells, else what the record that it is a subject of calls it, else its digest.</summary>
    public static string NameOf(HeldBundle bundle, string digest)
    {
        var (record, added) = bundle.Records.Values.Select(record => (record, Added: record.TryAs<AddedArtifact>())).FirstOrDefault(pair => pair.Added?.Digest.ToString() == digest);
        var title = added is null ? null : bundle.Found.Disclosed.FirstOrDefault(text => text.Record == record.Id && text.Field == "body.title")?.Text;
        var ending = added?.Extension is { Length: > 0 } extension ? $".{extension}" : "";
        var name = UploadedFile.NameOf(title is { Length: > 0 } ? title : SubjectOf(bundle, digest) ?? digest);
        return name.EndsWith(ending, StringComparison.OrdinalIgnoreCase) ? name : $"{name}{ending}";
    }

    private static string? SubjectOf(HeldBundle bundle, string digest) => bundle.Records.Values.OrderBy(record => record.Index).SelectMany(record => record.Subjects).FirstOrDefault(subject => subject.Digest.ToString() == digest)?.Name;

    private static IResult Send(HttpContext context, BundleDesk desk, string digest)
    {
        var bundle = desk.Find(SessionCookie.Of(context));
        if (bundle?.Files is not { } files || !Digest.TryParse(digest, out var parsed) || files.Open(parsed.ToString()) is not { } content) return Results.NotFound();
        context.Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.ContentLength = content.Length;
        return Results.Stream(content, "application/octet-stream", NameOf(bundle, parsed.ToString()));
    }
}
