using System.Security.Cryptography;
using Assay.Kernel;
using Assay.Ledger.Keys;

namespace Foundation.Tests.Ledger.Keys;

public sealed class PersonKeyTests
{
    [Fact]
    public void The_framework_s_own_verifier_accepts_its_signatures()
    {
        using var key = PersonKey.Create();
        using var other = ECDsa.Create();
        other.ImportSubjectPublicKeyInfo(key.PublicKey.Span, out _);
        other.VerifyData("text"u8, key.Sign("text"u8), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence).ShouldBeTrue();
    }

    [Fact]
    public void The_fingerprint_is_the_digest_of_the_public_key()
    {
        using var key = PersonKey.Create();
        key.KeyId.ShouldBe(Digest.Of(key.PublicKey.Span).ToString());
    }

    [Fact]
    public void A_kept_key_is_the_same_key()
    {
        using var key = PersonKey.Create();
        using var again = PersonKey.FromPkcs8(key.ToPkcs8());
        again.KeyId.ShouldBe(key.KeyId);
    }

    [Fact]
    public void A_key_on_another_curve_is_refused()
    {
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        var bytes = other.ExportPkcs8PrivateKey();
        Should.Throw<CryptographicException>(() => PersonKey.FromPkcs8(bytes));
    }

    [Fact]
    public void Several_threads_may_sign_at_once()
    {
        using var key = PersonKey.Create();
        using var other = ECDsa.Create();
        other.ImportSubjectPublicKeyInfo(key.PublicKey.Span, out _);
        var signatures = new byte[200][];
        Parallel.For(0, signatures.Length, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i => signatures[i] = key.Sign([(byte)i]));
        for (var i = 0; i < signatures.Length; i++)
            other.VerifyData(new[] { (byte)i }, signatures[i], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence).ShouldBeTrue();
    }
}
