using Assay.Cli.Homes;
using Assay.Kernel;
using Assay.Stores.Cluster.S3;
using Assay.Stores.Embedded.Files;
using Assay.Stores.Embedded.Tracking;
using Assay.Tracking.Artifacts;

namespace Assay.Cli.Serving;

/// <summary>Where a server keeps the bytes of artifacts: in the home, in another folder, or in a bucket.</summary>
/// <param name="content">The place.</param>
/// <param name="shown">Its name, for people; null for the home.</param>
/// <param name="owned">What has to be closed with it.</param>
internal sealed class ServedContent(IArtifactContent content, string? shown, IDisposable? owned) : IDisposable
{
    private const string Bucket = "s3://";

    /// <summary>The place.</summary>
    public IArtifactContent Content => content;

    /// <summary>Its name, for people; null for the home.</summary>
    public string? Shown => shown;

    /// <summary>Opens the place, and sees that something can be kept there.</summary>
    /// <param name="home">The home, which is the place unless another is named.</param>
    /// <param name="workplace">Where relative paths start, and which variables say where a bucket is.</param>
    /// <param name="place">A folder, or <c>s3://bucket/prefix</c>; null for the home.</param>
    /// <param name="cancellation">Stops waiting for the bucket.</param>
    /// <returns>The place; <c>serve.artifacts</c> or <c>artifacts.bucket</c>.</returns>
    public static async Task<Outcome<ServedContent>> OpenAsync(OpenedHome home, Workplace workplace, string? place, CancellationToken cancellation)
    {
        if (place is null) return new ServedContent(new FileArtifactContent(home.Home.Artifacts), null, null);
        if (place.StartsWith(Bucket, StringComparison.OrdinalIgnoreCase)) return await OpenBucketAsync(workplace, place, cancellation);
        return string.IsNullOrWhiteSpace(place) || place.Contains("://", StringComparison.Ordinal) ? Unknown(place) : OpenFolder(workplace, place);
    }

    /// <inheritdoc/>
    public void Dispose() => owned?.Dispose();

    private static Outcome<ServedContent> OpenFolder(Workplace workplace, string place)
    {
        try
        {
            var folder = Path.GetFullPath(place, workplace.CurrentFolder);
            Directory.CreateDirectory(folder);
            var store = new FileArtifactStore(folder, workplace.Entropy);
            Directory.Delete(store.MakeScratchFolder());
            return new ServedContent(new FileArtifactContent(store), folder, store);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return new Problem("serve.artifacts", $"Artifacts cannot be kept there: {fault.Message}", "Name a folder that this user may write to.") { Value = place, Expected = "a folder that can be written to" };
        }
    }

    private static async Task<Outcome<ServedContent>> OpenBucketAsync(Workplace workplace, string place, CancellationToken cancellation)
    {
        var parts = place[Bucket.Length..].Split('/', 2);
        if (parts[0].Length == 0) return Unknown(place);
        var endpoint = Given(workplace.Variable("AWS_ENDPOINT_URL_S3")) ?? Given(workplace.Variable("AWS_ENDPOINT_URL"));
        if (endpoint is not null && (!Uri.TryCreate(endpoint, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https")))
            return new Problem("serve.artifacts", "The address of the S3 server is none.", "Set AWS_ENDPOINT_URL_S3 to another.") { Value = endpoint, Expected = "an address such as https://minio.example.org:9000" };
        var options = new S3Options(parts[0]) { Prefix = parts is [_, var prefix] ? prefix.Trim('/') : "", Endpoint = endpoint is null ? null : new Uri(endpoint), PathStyle = endpoint is not null };
        if ((Given(workplace.Variable("AWS_REGION")) ?? Given(workplace.Variable("AWS_DEFAULT_REGION"))) is { } region) options = options with { Region = region };
        var content = new S3ArtifactContent(options, workplace.Clock, workplace.Entropy);
        var check = await content.CheckAsync(cancellation);
        if (check.Succeeded) return new ServedContent(content, place, content);
        content.Dispose();
        return Outcome<ServedContent>.Failed(check.Problems);
    }

    // A variable that is set to nothing is as if it were not set.
    private static string? Given(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private static Problem Unknown(string place) => new("serve.artifacts", "Artifacts cannot be kept there.", "Name a folder or a bucket.") { Value = place, Expected = "a folder, or s3://BUCKET/PREFIX" };
}
