using System.Security.Cryptography;

namespace Assay.Ledger.Keys;

/// <summary>The one curve that records are signed on: P-256 of FIPS 186.</summary>
internal static class P256
{
    private const string ObjectIdentifier = "1.2.840.10045.3.1.7";

    public static bool IsCurveOf(ECDsa key)
    {
        var curve = key.ExportParameters(includePrivateParameters: false).Curve;
        return curve.IsNamed && (curve.Oid.Value == ObjectIdentifier || curve.Oid.FriendlyName is "nistP256" or "ECDSA_P256");
    }
}
