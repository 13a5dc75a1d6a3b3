using System.Text;
using Assay.Kernel;
using Assay.Ledger.Checkpoints;

namespace Assay.Stores.Embedded.Keys;

/// <summary>A log's Ed25519 seed as a file holds it: the base64 of its 32 bytes and a newline.</summary>
internal static class LogSeed
{
    public static byte[] Write(ReadOnlySpan<byte> seed) => Encoding.ASCII.GetBytes(Convert.ToBase64String(seed) + "\n");

    /// <summary>The log's signer, or <c>keys.unreadable</c>.</summary>
    public static Outcome<LogSigner> Read(byte[] text, string origin, string file)
    {
        var seed = new byte[LogSigner.SeedSize];
        return Convert.TryFromBase64String(Encoding.ASCII.GetString(text), seed, out var size) && size == seed.Length
            ? new LogSigner(origin, seed)
            : KeyFaults.Unreadable(file, "it is not the base64 of 32 bytes.");
    }
}
