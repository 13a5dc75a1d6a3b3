using System.Text.Json;
using Assay.Kernel;
using Assay.Tracking.Documents;

namespace Assay.Tracking.Artifacts;

/// <summary>Uploads in parts that clients send past the server, to be put under a path when they are complete. Each is a document until then.</summary>
/// <param name="artifacts">Where the files go.</param>
/// <param name="documents">Where unfinished uploads are kept.</param>
/// <param name="clock">Dates them.</param>
/// <param name="entropy">Names them: whoever knows a name may complete the upload.</param>
public sealed class ArtifactUploads(ArtifactRepository artifacts, IDocumentStore documents, TimeProvider clock, Entropy entropy)
{
    /// <summary>The most parts of an upload.</summary>
    public const int MaxParts = 10_000;

    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    /// <summary>Begins an upload to a path.</summary>
    /// <returns>Its name and where to PUT each part; <see cref="TrackingFaults.NotSupported"/> where content cannot be sent past the server.</returns>
    public async Task<Outcome<ArtifactUpload>> StartAsync(string path, int parts, CancellationToken cancellation = default)
    {
        if (artifacts.Content.Direct is not { } direct) return NotSupported();
        if (parts is < 1 or > MaxParts) return new Problem(TrackingFaults.Invalid, "An upload has another number of parts.", "Send larger parts.") { Value = $"{parts}", Expected = $"1 to {MaxParts}" };
        var room = await artifacts.RoomAsync(path, cancellation);
        if (!room.Succeeded) return Outcome<ArtifactUpload>.Failed(room.Problems);
        var started = await direct.StartAsync(parts, Lifetime, cancellation);
        var upload = new Document(DocumentKinds.Upload, NewId())
        {
            Order = clock.GetUtcNow().ToUnixTimeMilliseconds(),
            Body = JsonSerializer.SerializeToUtf8Bytes(new Body(room.Value, started.Handle)),
        };
        var written = await documents.WriteAsync([DocumentWrite.Add(upload)], [], cancellation);
        return written.Map(_ => new ArtifactUpload(upload.Id, started.Parts));
    }

    /// <summary>Joins the parts and puts the whole under the path that the upload was begun for.</summary>
    public async Task<Outcome<ArtifactEntry>> CompleteAsync(string path, string id, IReadOnlyList<UploadedPart> parts, CancellationToken cancellation = default)
    {
        if (artifacts.Content.Direct is not { } direct) return NotSupported();
        var body = await FindAsync(path, id, cancellation);
        if (!body.Succeeded) return Outcome<ArtifactEntry>.Failed(body.Problems);
        var room = await artifacts.RoomAsync(path, cancellation);
        if (!room.Succeeded) return Outcome<ArtifactEntry>.Failed(room.Problems);
        var stored = await direct.CompleteAsync(body.Value.Handle, [.. parts.OrderBy(part => part.Number)], cancellation);
        if (!stored.Succeeded) return Outcome<ArtifactEntry>.Failed(stored.Problems);
        var entry = await artifacts.PlaceAsync(body.Value.Path, stored.Value, cancellation);
        await documents.WriteAsync([DocumentWrite.Remove(DocumentKinds.Upload, id)], [], cancellation);
        return entry;
    }

    /// <summary>Gives an upload up.</summary>
    public async Task<Outcome<Nothing>> AbortAsync(string path, string id, CancellationToken cancellation = default)
    {
        if (artifacts.Content.Direct is not { } direct) return NotSupported();
        var body = await FindAsync(path, id, cancellation);
        if (!body.Succeeded) return Outcome<Nothing>.Failed(body.Problems);
        await direct.AbortAsync(body.Value.Handle, cancellation);
        return await documents.WriteAsync([DocumentWrite.Remove(DocumentKinds.Upload, id)], [], cancellation);
    }

    private static Problem NotSupported() =>
        new(TrackingFaults.NotSupported, "Multipart upload is not supported for the current artifact repository: its files are on the server's own disk.", "Send the file whole.");

    private async Task<Outcome<Body>> FindAsync(string path, string id, CancellationToken cancellation)
    {
        var body = await documents.FindAsync(DocumentKinds.Upload, id, cancellation) is { } document ? JsonSerializer.Deserialize<Body>(document.Body.Span) : null;
        return body?.Path == path ? body : new Problem(TrackingFaults.NotFound, $"There is no unfinished upload of that name to '{path}'.", "Begin the upload again.") { Value = id };
    }

    private string NewId()
    {
        Span<byte> bytes = stackalloc byte[16];
        entropy(bytes);
        return Convert.ToHexStringLower(bytes);
    }

    private sealed record Body(string Path, string Handle);
}
