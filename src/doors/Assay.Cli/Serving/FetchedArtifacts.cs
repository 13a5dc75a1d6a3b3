using System.Security.Cryptography;
using Assay.Kernel;
using Assay.Tracking.Artifacts;

namespace Assay.Cli.Serving;

/// <summary>Artifacts as local files whose bytes are those that their digests say: where they lie, or a copy where they are kept elsewhere.</summary>
/// <param name="content">Where their bytes are kept.</param>
/// <param name="folder">Where copies are put.</param>
internal sealed class FetchedArtifacts(IArtifactContent content, string folder)
{
    /// <summary>The file of an artifact.</summary>
    /// <returns>Its full path; <c>serve.artifact</c> where its bytes are not there, or are others.</returns>
    public async Task<Outcome<string>> FetchAsync(ArtifactEntry entry, CancellationToken cancellation)
    {
        try
        {
            if (await content.FindAsync(entry.Digest, cancellation) is null) return Missing(entry);
            var path = content.FileOf(entry.Digest) ?? await CopyAsync(entry, cancellation);
            await using var file = File.OpenRead(path);
            var found = new Digest(await SHA256.HashDataAsync(file, cancellation));
            return found == entry.Digest ? path : new Problem("serve.artifact", $"The artifact '{entry.Path}' was altered: its bytes are not those that were logged (SHA-256 {found}, logged as {entry.Digest}).", "Bring it back from a backup, or log the model again and register that.");
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            return Missing(entry);
        }
    }

    // What is half copied has another name.
    private async Task<string> CopyAsync(ArtifactEntry entry, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, entry.Digest.ToString());
        var part = $"{path}.part";
        await using (var from = await content.OpenAsync(entry.Digest, 0, entry.Size, cancellation))
        await using (var to = File.Create(part)) await from.CopyToAsync(to, cancellation);
        File.Move(part, path, overwrite: true);
        return path;
    }

    private static Problem Missing(ArtifactEntry entry) => new("serve.artifact", $"The bytes of the artifact '{entry.Path}' are missing.", "Bring them back from a backup, or log the model again and register that.");
}
