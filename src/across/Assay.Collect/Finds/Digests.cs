using System.Security.Cryptography;
using System.Text;
using Assay.Kernel;

namespace Assay.Collect.Finds;

/// <summary>The digest of a find that has many pieces.</summary>
internal static class Digests
{
    /// <summary>SHA-256 over the pieces in ordinal order, each behind a line feed: the order in which they were met does not matter.</summary>
    public static Digest OfPieces(IEnumerable<string> pieces)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var piece in pieces.Order(StringComparer.Ordinal)) hash.AppendData(Encoding.UTF8.GetBytes(piece + "\n"));
        return new Digest(hash.GetHashAndReset());
    }

    /// <summary>SHA-256 of a file.</summary>
    public static Digest OfFile(string path)
    {
        using var file = File.OpenRead(path);
        return new Digest(SHA256.HashData(file));
    }
}
