using System.Text;

namespace Assay.Cli.Capacity;

/// <summary>A request that is sent again and again, as its bytes.</summary>
internal static class RequestBytes
{
    /// <summary>A row posted to a path.</summary>
    public static byte[] Post(Uri server, string path, ReadOnlySpan<byte> row) =>
        [.. Encoding.ASCII.GetBytes($"POST {path} HTTP/1.1\r\nHost: {server.Authority}\r\nContent-Type: application/json\r\nContent-Length: {row.Length}\r\n\r\n"), .. row];
}
