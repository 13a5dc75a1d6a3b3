using System.Security.Cryptography;
using System.Text;
using Assay.Kernel;
using Assay.Ledger.Bundles;
using Assay.Ledger.Checkpoints;
using Assay.Ledger.Envelopes;
using CsCheck;
using Foundation.Tests.Ledger.Bundles;

namespace Foundation.Tests.Ledger.Fuzz;

/// <summary>Whatever is read of strangers is read or refused with a reason, and nothing that was changed is taken for what it was.</summary>
public sealed class ParserFuzzTests : IAsyncLifetime
{
    private SomeBundle _some = null!;

    public async ValueTask InitializeAsync() => _some = await SomeBundle.CreateAsync();

    public ValueTask DisposeAsync()
    {
        _some.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public void No_bytes_end_in_an_exception() => Gen.Byte.Array[0, 300].Sample(
        bytes => IsRefused(Envelope.Parse(bytes)) && IsRefused(StatementReader.Read(bytes)) && IsRefused(Checkpoint.Parse(Encoding.UTF8.GetString(bytes))) && IsRefused(BundleReader.Read(bytes)) && IsRefused(VerifierKey.Parse(Encoding.UTF8.GetString(bytes))), iter: 5_000);

    [Fact]
    public void No_changed_envelope_is_taken_for_a_signed_one()
    {
        var original = _some.Ledger.Store.Envelopes[3].Bytes.ToArray();
        IsSigned(original).ShouldBeTrue();
        Mutation.Of(original).Sample(changed => changed.AsSpan().SequenceEqual(original) || !IsSigned(changed), iter: 5_000);
    }

    [Fact]
    public void No_changed_statement_is_read_other_than_by_its_very_bytes()
    {
        var original = Envelope.Parse(_some.Ledger.Store.Envelopes[3].Bytes.Span).Required.Payload.ToArray();
        Mutation.Of(original).Sample(changed => StatementReader.Read(changed) is var read && (read.Succeeded ? StatementWriter.Write(read.Value).AsSpan().SequenceEqual(changed) : IsExplained(read.Problems)), iter: 10_000);
    }

    [Fact]
    public void No_changed_checkpoint_verifies()
    {
        var (original, key) = (Encoding.UTF8.GetBytes(_some.Ledger.Store.Checkpoints[^1]), _some.Ledger.LogSigner.VerifierKey);
        Mutation.Of(original).Sample(changed => changed.AsSpan().SequenceEqual(original) || IsRefused(Checkpoint.Verify(Encoding.UTF8.GetString(changed), key)), iter: 10_000);
    }

    [Fact]
    public async Task No_changed_bundle_holds()
    {
        var original = await _some.WriteAsync(_some.RequestWithArtifact());
        Mutation.Of(original).Sample(changed => changed.AsSpan().SequenceEqual(original) || Fails(changed), iter: 3_000);
    }

    [Fact]
    public async Task No_bundle_with_a_changed_manifest_holds_even_when_the_file_around_it_is_made_whole()
    {
        var files = ForgedZip.Read(await _some.WriteAsync(_some.RequestWithArtifact()));
        Fails(ForgedZip.Of(files)).ShouldBeFalse();
        Mutation.Of(files[0].Content).Sample(changed => changed.AsSpan().SequenceEqual(files[0].Content) || Fails(ForgedZip.Of([(files[0].Name, changed), .. files[1..]])), iter: 3_000);
    }

    [Theory]
    [InlineData("\"\\ud800\"")]
    [InlineData("{\"\\udc00\":1}")]
    [InlineData("1e999999999")]
    [InlineData("-0")]
    [InlineData("{\"a\":1,\"\\u0061\":2}")]
    [InlineData("\"\\u0000\"")]
    public void A_body_of_unusual_json_is_read_or_refused_with_a_reason(string body)
    {
        var changed = WithBody(body);
        var read = StatementReader.Read(changed);
        (read.Succeeded ? StatementWriter.Write(read.Value).AsSpan().SequenceEqual(changed) : IsExplained(read.Problems)).ShouldBeTrue();
    }

    [Fact]
    public void A_body_nested_deeper_than_any_is_refused()
    {
        var deep = WithBody(new string('[', 100_000) + new string(']', 100_000));
        StatementReader.Read(deep).Problems.Single().Code.ShouldBe("statement.json");
    }

    private byte[] WithBody(string body)
    {
        var text = Encoding.UTF8.GetString(Envelope.Parse(_some.Ledger.Store.Envelopes[3].Bytes.Span).Required.Payload.Span);
        return Encoding.UTF8.GetBytes($"{text[..text.IndexOf("\"body\":", StringComparison.Ordinal)]}\"body\":{body}}}}}");
    }

    private bool IsSigned(byte[] bytes)
    {
        var envelope = Envelope.Parse(bytes);
        if (!envelope.Succeeded) return !IsExplained(envelope.Problems);
        using var key = ECDsa.Create();
        key.ImportSubjectPublicKeyInfo(_some.Ledger.Key.PublicKey.Span, out _);
        var encoding = PreAuthenticationEncoding.Of(Envelope.PayloadType, envelope.Value.Payload.Span);
        return envelope.Value.KeyId == _some.Ledger.Key.KeyId && key.VerifyData(encoding.AsSpan(), envelope.Value.Signature.Span, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
    }

    private static bool Fails(byte[] bundle) => BundleVerifier.Verify(bundle, BundleTrust.None) is { Holds: false } verification && IsExplained(verification.Problems);

    private static bool IsRefused<T>(Outcome<T> outcome) => !outcome.Succeeded && IsExplained(outcome.Problems);

    private static bool IsExplained(IReadOnlyCollection<Problem> problems) => problems.Count > 0 && problems.All(problem => problem is { Code.Length: > 0, Message.Length: > 0, Remedy.Length: > 0 });
}
