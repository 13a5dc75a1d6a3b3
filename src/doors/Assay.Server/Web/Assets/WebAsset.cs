using System.IO.Compression;
using System.Security.Cryptography;

namespace Assay.Server.Web.Assets;

/// <summary>A file that pages load, from this program itself, with its compressed forms.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its media type.</param>
/// <param name="Plain">Its bytes.</param>
/// <param name="Brotli">Its bytes under Brotli.</param>
/// <param name="Gzip">Its bytes under gzip.</param>
/// <param name="Tag">The beginning of its SHA-256, in hexadecimal.</param>
internal sealed record WebAsset(string Name, string Type, byte[] Plain, byte[] Brotli, byte[] Gzip, string Tag)
{
    private const int TagLength = 16;

    /// <summary>Reads it from the program's resources.</summary>
    /// <param name="name">Its name, and that of the resource.</param>
    /// <param name="type">Its media type.</param>
    /// <param name="more">Resources that follow in the same file, so that a page asks once.</param>
    public static WebAsset Read(string name, string type, params ReadOnlySpan<string> more)
    {
        using var copy = new MemoryStream();
        foreach (var part in (string[])[name, .. more])
        {
            using var stream = typeof(WebAsset).Assembly.GetManifestResourceStream(part) ?? throw new InvalidOperationException($"The program was built without {part}.");
            stream.CopyTo(copy);
        }

        var plain = copy.ToArray();
        return new WebAsset(name, type, plain, Pack(plain, to => new BrotliStream(to, CompressionLevel.Optimal)), Pack(plain, to => new GZipStream(to, CompressionLevel.Optimal)), Convert.ToHexStringLower(SHA256.HashData(plain))[..TagLength]);
    }

    private static byte[] Pack(byte[] plain, Func<Stream, Stream> open)
    {
        using var packed = new MemoryStream();
        using (var pack = open(packed)) pack.Write(plain);
        return packed.ToArray();
    }
}
