using System.Security.Cryptography;
using System.Text;
using Assay.Kernel;
using Assay.Ledger.Keys;

namespace Assay.Stores.Embedded.Keys;

/// <summary>A person's key as a file holds it: PEM (RFC 7468) of PKCS #8, or of SubjectPublicKeyInfo for the public half.</summary>
internal static class PersonPem
{
    private const string PrivateLabel = "PRIVATE KEY", PublicLabel = "PUBLIC KEY";

    /// <summary>The file of a new key.</summary>
    public static byte[] New()
    {
        using var key = PersonKey.Create();
        return Of(key);
    }

    /// <summary>The file of a key.</summary>
    public static byte[] Of(PersonKey key) => Encoding.ASCII.GetBytes(PemEncoding.WriteString(PrivateLabel, key.ToPkcs8()) + "\n");

    /// <summary>The public half.</summary>
    public static string Public(PersonKey key) => PemEncoding.WriteString(PublicLabel, key.PublicKey.Span) + "\n";

    /// <summary>The key, or <c>keys.unreadable</c>.</summary>
    public static Outcome<PersonKey> Read(byte[] pem, string file)
    {
        var text = Encoding.ASCII.GetString(pem);
        if (!PemEncoding.TryFind(text, out var fields) || text[fields.Label] != PrivateLabel) return KeyFaults.Unreadable(file, "it is not an unencrypted PKCS #8 private key in PEM.");
        try
        {
            return PersonKey.FromPkcs8(Convert.FromBase64String(text[fields.Base64Data]));
        }
        catch (CryptographicException fault)
        {
            return KeyFaults.Unreadable(file, fault.Message);
        }
    }
}
