using System.IO.Compression;
using System.Text;
using Assay.Kernel;
using Assay.Ledger.Bundles;
using Assay.Ledger.Checkpoints;
using Assay.Ledger.Keys;

namespace Foundation.Tests.Ledger.Bundles;

public sealed class BundleTests : IAsyncLifetime
{
    private SomeBundle _some = null!;

    public async ValueTask InitializeAsync() => _some = await SomeBundle.CreateAsync();

    public ValueTask DisposeAsync()
    {
        _some.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_bundle_holds_by_itself_and_brings_the_enrolment_of_its_key()
    {
        var verification = Verify(await _some.WriteAsync(_some.Request(9, 3)));
        verification.Problems.ShouldBeEmpty();
        verification.Records.Select(record => record.Index).ShouldBe([0L, 3L, 9L]);
        verification.Records[0].Kind.ShouldBe("key.enrolment");
        verification.Records.ShouldAllBe(record => record.Standing == KeyStanding.Counts);
        (verification.Origin, verification.Head!.Value.Size).ShouldBe((SomeLedger.Origin, 20L));
    }

    [Fact]
    public async Task Keys_are_stated_until_they_are_pinned()
    {
        var bundle = await _some.WriteAsync(_some.Request(3));
        var stated = Verify(bundle);
        (stated.Keys.Single().Shows, stated.LogKeyPinned).ShouldBe(("stated", false));
        var pinned = BundleVerifier.Verify(bundle, new BundleTrust { PinnedFingerprints = [_some.Ledger.Key.KeyId], LogKey = _some.Ledger.LogSigner.VerifierKey });
        (pinned.Keys.Single().Shows, pinned.LogKeyPinned, pinned.Holds).ShouldBe(("pinned", true, true));
    }

    [Fact]
    public async Task A_bundle_of_another_log_than_the_pinned_one_does_not_hold()
    {
        using var other = new LogSigner(SomeLedger.Origin, new byte[32]);
        var verification = BundleVerifier.Verify(await _some.WriteAsync(_some.Request(3)), new BundleTrust { LogKey = other.VerifierKey });
        verification.Problems.Select(problem => problem.Code).ShouldBe(["bundle.log-key", "checkpoint.signature"]);
    }

    [Fact]
    public async Task The_same_request_makes_the_same_bytes() =>
        (await _some.WriteAsync(_some.Request(3, 9))).ShouldBe(await _some.WriteAsync(_some.Request(9, 3, 9)));

    [Fact]
    public async Task Any_zip_program_opens_it()
    {
        using var archive = new ZipArchive(new MemoryStream(await _some.WriteAsync(_some.RequestWithArtifact())));
        archive.Entries[0].FullName.ShouldBe("bundle.json");
        using var content = new MemoryStream();
        using (var entry = archive.Entries.Single(entry => entry.FullName.StartsWith("artifacts/", StringComparison.Ordinal)).Open()) entry.CopyTo(content);
        content.ToArray().ShouldBe(SomeBundle.Artifact);
    }

    [Fact]
    public async Task An_artifact_that_a_record_names_is_carried_along() =>
        Verify(await _some.WriteAsync(_some.RequestWithArtifact())).Artifacts.Single().Digest.ShouldBe(Digest.Of(SomeBundle.Artifact));

    [Fact]
    public async Task A_changed_byte_is_told_by_the_name_of_what_holds_it()
    {
        var bundle = await _some.WriteAsync(_some.RequestWithArtifact());
        bundle[bundle.AsSpan().IndexOf(SomeBundle.Artifact)] ^= 1;
        var problem = Verify(bundle).Problems.Single();
        (problem.Code, problem.Place?.File).ShouldBe(("bundle.changed", $"artifacts/{Digest.Of(SomeBundle.Artifact)}"));
    }

    [Fact]
    public async Task What_cannot_be_bundled_is_refused_before_a_byte_is_written()
    {
        (await _some.RefusalAsync(new BundleRequest { Ids = ["0193"] })).Code.ShouldBe("bundle.record-missing");
        (await _some.RefusalAsync(_some.Request(3) with { Artifacts = _some.RequestWithArtifact().Artifacts })).Code.ShouldBe("bundle.artifact");
        (await _some.RefusalAsync(_some.RequestWithArtifact() with { Artifacts = [new BundleArtifact(Digest.Of(SomeBundle.Artifact), new byte[] { 9 })] })).Code.ShouldBe("bundle.artifact");
        using var stranger = PersonKey.Create();
        var entry = (await _some.Ledger.BookOf(stranger).AppendAsync([SomeLedger.Draft("strange")])).Single();
        (await _some.RefusalAsync(new BundleRequest { Ids = [entry.Id] })).Code.ShouldBe("bundle.key-missing");
        (await _some.WriteAsync(new BundleRequest { Ids = [entry.Id], PublicKeys = [stranger.PublicKey] })).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_revocation_that_reaches_back_comes_along()
    {
        var fingerprint = Digest.Parse(_some.Ledger.Key.KeyId);
        await _some.Ledger.Book.AppendAsync([KeyRevocation.Draft(fingerprint, _some.Ledger.Clock.GetUtcNow(), KeyRevocationReason.Compromised)]);
        var verification = Verify(await _some.WriteAsync(_some.Request(3)));
        verification.Problems.ShouldBeEmpty();
        verification.Records.Single(record => record.Index == 3).Standing.ShouldBe(KeyStanding.Revoked);
        verification.Keys.Single().ShouldSatisfyAllConditions(key => key.Revoked.ShouldBeTrue(), key => key.Counted.ShouldBe(0));
    }

    [Fact]
    public async Task No_bundle_with_one_byte_changed_holds()
    {
        var bundle = await _some.WriteAsync(_some.RequestWithArtifact());
        for (var at = 0; at < bundle.Length; at++)
        {
            bundle[at] ^= (byte)(1 << (at % 8));
            Verify(bundle).Holds.ShouldBeFalse($"byte {at}");
            bundle[at] ^= (byte)(1 << (at % 8));
        }
    }

    [Fact]
    public async Task No_bundle_that_is_cut_off_or_goes_on_holds()
    {
        var bundle = await _some.WriteAsync(_some.Request(3));
        for (var length = 0; length < bundle.Length; length += 11) Verify(bundle.AsMemory(0, length)).Holds.ShouldBeFalse($"{length} bytes");
        Verify((byte[])[.. bundle, 0]).Holds.ShouldBeFalse();
        Verify((byte[])[0, .. bundle]).Holds.ShouldBeFalse();
    }

    [Theory]
    [InlineData("../escape.json", "bundle.path")]
    [InlineData("/etc/passwd", "bundle.path")]
    [InlineData("records/..\\x", "bundle.path")]
    [InlineData("records/../../x.json", "bundle.path")]
    [InlineData("C:x", "bundle.path")]
    [InlineData("notes.txt", "bundle.unknown-file")]
    [InlineData("records/not-an-id.json", "bundle.unknown-file")]
    [InlineData("checkpoint.txt\n", "bundle.unknown-file")]
    [InlineData("", "bundle.unknown-file")]
    public void A_name_that_no_bundle_has_is_refused(string name, string code) =>
        Verify(ForgedZip.Of(("bundle.json", "{}"u8.ToArray()), (name, [1]))).Problems.Single().Code.ShouldBe(code);

    [Fact]
    public void Two_files_of_one_name_are_refused() =>
        Verify(ForgedZip.Of(("bundle.json", [1]), ("checkpoint.txt", [1]), ("checkpoint.txt", [2]))).Problems.Single().Code.ShouldBe("bundle.duplicate");

    [Fact]
    public void A_zip_that_grows_when_it_is_read_is_refused_unread()
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        using (var entry = archive.CreateEntry("bundle.json").Open()) entry.Write(new byte[50_000_000]);
        stream.Length.ShouldBeLessThan(100_000);
        Verify(stream.ToArray()).Problems.Single().Code.ShouldBeOneOf("bundle.compressed", "bundle.shape");
    }

    [Fact]
    public void More_entries_than_any_bundle_has_are_refused() =>
        Verify(ForgedZip.Of([.. Enumerable.Range(0, 60_001).Select(i => ("x", Array.Empty<byte>()))])).Problems.Single().Code.ShouldBe("bundle.limit");

    [Fact]
    public async Task A_file_with_other_bytes_than_the_manifest_s_digest_is_refused()
    {
        var files = ForgedZip.Read(await _some.WriteAsync(_some.RequestWithArtifact()));
        for (var i = 1; i < files.Length; i++)
        {
            var changed = files.ToArray();
            changed[i].Content = [.. changed[i].Content, 0];
            Verify(ForgedZip.Of(changed)).Problems.Single().Code.ShouldBe("bundle.digest", files[i].Name);
            var missing = Verify(ForgedZip.Of([.. files[..i], .. files[(i + 1)..]])).Problems.Single();
            (missing.Code, missing.Place?.File).ShouldBe(("bundle.files", files[i].Name));
        }
    }

    [Theory]
    [InlineData("\"format\":\"urn:assay:bundle:v1\"", "\"format\":\"urn:assay:bundle:v2\"", "bundle.manifest")]
    [InlineData("{\"format\"", "{ \"format\"", "bundle.manifest")]
    [InlineData("{\"format\"", "{\"more\":1,\"format\"", "bundle.manifest")]
    [InlineData("\"index\":3", "\"index\":4", "proof.inclusion")]
    [InlineData("\"index\":3", "\"index\":-3", "bundle.order")]
    [InlineData("\"index\":3", "\"index\":0", "bundle.order")]
    [InlineData("\"kind\":\"test.noted\"", "\"kind\":\"frame.charter\"", "bundle.kind")]
    [InlineData("\"logKey\":\"example", "\"logKey\":\"exemple", "checkpoint.key")]
    [InlineData("\"records\":[", "\"records\":null,\"r\":[", "bundle.manifest")]
    [InlineData("\"hashes\":[", "\"hashes\":[\"0000000000000000000000000000000000000000000000000000000000000000\",", "proof.inclusion")]
    public async Task A_manifest_that_says_something_else_is_refused(string there, string instead, string code)
    {
        var files = ForgedZip.Read(await _some.WriteAsync(_some.Request(3)));
        var text = Encoding.UTF8.GetString(files[0].Content);
        text.ShouldContain(there);
        files[0].Content = Encoding.UTF8.GetBytes(text.Replace(there, instead, StringComparison.Ordinal));
        var verification = Verify(ForgedZip.Of(files));
        verification.Problems[0].Code.ShouldBe(code);
        verification.Holds.ShouldBeFalse();
    }

    [Fact]
    public async Task A_bundle_that_a_forger_makes_whole_with_a_log_of_their_own_is_shown_as_stated()
    {
        // It holds by itself, as the guide says: what unmasks it is the pinned key.
        using var forger = await SomeBundle.CreateAsync();
        var bundle = await forger.WriteAsync(forger.Request(3));
        Verify(bundle).Keys.Single().Shows.ShouldBe("stated");
        BundleVerifier.Verify(bundle, new BundleTrust { PinnedFingerprints = [_some.Ledger.Key.KeyId] }).Keys.Single().Shows.ShouldBe("stated");
    }

    [Fact]
    public async Task Cosigners_are_named_and_not_judged()
    {
        using var witness = new LogSigner("witness.example", new byte[32]);
        _some.Ledger.Store.Checkpoints[^1] += witness.Sign(1, Digest.Of("x")).Split('\n')[4] + "\n";
        var verification = Verify(await _some.WriteAsync(_some.Request(3)));
        verification.Problems.ShouldBeEmpty();
        verification.Cosigners.ShouldBe(["witness.example"]);
    }

    private static BundleVerification Verify(ReadOnlyMemory<byte> bundle) => BundleVerifier.Verify(bundle, BundleTrust.None);
}
