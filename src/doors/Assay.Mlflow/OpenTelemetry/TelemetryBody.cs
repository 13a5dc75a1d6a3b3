using System.IO.Compression;
using Assay.Kernel;
using Assay.Mlflow.Wire;
using Microsoft.AspNetCore.Http;

namespace Assay.Mlflow.OpenTelemetry;

/// <summary>Reads a request's body, unpacked, and never more of it than fits: a few bytes can unpack to gigabytes.</summary>
internal static class TelemetryBody
{
    /// <summary>Largest body once it is unpacked, in bytes.</summary>
    public const int MostBytes = 64 << 20;

    private const int Piece = 64 << 10;

    /// <summary>The bytes, or why not.</summary>
    public static async Task<Outcome<ReadOnlyMemory<byte>>> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        var encoding = request.Headers.ContentEncoding.ToString().Trim().ToLowerInvariant();
        if (encoding is not ("" or "identity" or "gzip" or "deflate")) return WireFaults.Unreadable($"Unsupported Content-Encoding: {WireFaults.Shorten(encoding)}.");
        try
        {
            var raw = await ReadAsync(request.Body, cancellation);
            return encoding switch
            {
                "gzip" => await ReadAsync(new GZipStream(Stream(raw), CompressionMode.Decompress), cancellation),
                "deflate" when IsZlib(raw.Span) => await ReadAsync(new ZLibStream(Stream(raw), CompressionMode.Decompress), cancellation),
                "deflate" => await ReadAsync(new DeflateStream(Stream(raw), CompressionMode.Decompress), cancellation),
                _ => raw,
            };
        }
        catch (InvalidDataException)
        {
            return WireFaults.Unreadable($"Failed to decompress {encoding} payload.");
        }
        catch (MalformedTelemetryException fault)
        {
            return WireFaults.Unreadable(fault.Message);
        }
    }

    private static async Task<ReadOnlyMemory<byte>> ReadAsync(Stream stream, CancellationToken cancellation)
    {
        var bytes = new MemoryStream();
        var piece = new byte[Piece];
        while (await stream.ReadAsync(piece, cancellation) is var count and > 0)
        {
            if (bytes.Length + count > MostBytes) throw new MalformedTelemetryException($"it is larger than {MostBytes >> 20} MiB.");
            bytes.Write(piece, 0, count);
        }

        return bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
    }

    private static MemoryStream Stream(ReadOnlyMemory<byte> bytes) => new(bytes.ToArray(), writable: false);

    // Some clients send a bare deflate stream, without zlib's two bytes of header.
    private static bool IsZlib(ReadOnlySpan<byte> bytes) => bytes.Length > 1 && (bytes[0] & 0x0F) == 8 && ((bytes[0] << 8) | bytes[1]) % 31 == 0;
}
