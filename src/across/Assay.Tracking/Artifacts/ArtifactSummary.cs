using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Assay.Kernel;

namespace Assay.Tracking.Artifacts;

/// <summary>What was below a location at one moment, by digest, count and size.</summary>
/// <param name="Digest">SHA-256 over the files in ordinal order of their paths: of each the length of its path below the location (8 bytes, little-endian), the path in UTF-8 and the SHA-256 of its content.</param>
/// <param name="FileCount">How many files.</param>
/// <param name="ByteCount">Their length together, in bytes.</param>
public sealed record ArtifactSummary(Digest Digest, long FileCount, long ByteCount)
{
    /// <summary>The summary of what is below a location; null where this server does not keep it, or nothing is there.</summary>
    public static async Task<ArtifactSummary?> OfAsync(IArtifactIndex artifacts, string location, CancellationToken cancellation)
    {
        if (ArtifactUri.PathOf(location) is not { Length: > 0 } root) return null;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (files, bytes) = (0L, 0L);
        await foreach (var entry in artifacts.ListBelowAsync(root, cancellation))
        {
            Add(hash, entry.Path.Length > root.Length ? entry.Path[(root.Length + 1)..] : "", entry.Digest);
            files++;
            bytes += entry.Size;
        }

        return files == 0 ? null : new ArtifactSummary(new Digest(hash.GetHashAndReset()), files, bytes);
    }

    private static void Add(IncrementalHash hash, string path, Digest digest)
    {
        var text = Encoding.UTF8.GetBytes(path);
        Span<byte> length = stackalloc byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(length, text.Length);
        hash.AppendData(length);
        hash.AppendData(text);
        hash.AppendData(digest.ToArray());
    }
}
