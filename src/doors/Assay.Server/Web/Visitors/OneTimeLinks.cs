using System.Buffers.Text;
using System.Security.Cryptography;
using Assay.Kernel;

namespace Assay.Server.Web.Visitors;

/// <summary>Links that let in whoever has them, once. Only the newest one works, and only its digest is kept.</summary>
/// <param name="entropy">Makes the codes.</param>
internal sealed class OneTimeLinks(Entropy entropy)
{
    private const int CodeBytes = 32;

    private readonly Lock _lock = new();
    private byte[]? _digest;

    /// <summary>A new code; the one before it stops working.</summary>
    public string Make()
    {
        var bytes = new byte[CodeBytes];
        entropy(bytes);
        var code = Base64Url.EncodeToString(bytes);
        lock (_lock) _digest = DigestOf(code);
        return code;
    }

    /// <summary>Whether this is the code; it is used up then.</summary>
    public bool Use(string code)
    {
        lock (_lock)
        {
            if (_digest is null || !CryptographicOperations.FixedTimeEquals(_digest, DigestOf(code))) return false;
            _digest = null;
            return true;
        }
    }

    private static byte[] DigestOf(string code) => SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(code));
}
