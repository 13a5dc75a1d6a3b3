using System.Text;
using Assay.Kernel;
using Assay.Ledger.Bundles;
using Assay.Ledger.Records;

namespace Foundation.Tests.Ledger.Bundles;

public sealed class OpeningTests : IAsyncLifetime
{
    private readonly SomeHome _ada = new("p-ada", 3);

    public async ValueTask InitializeAsync()
    {
        await _ada.EnrolAsync();
        await _ada.NoteAsync("first", aside: "what Ada thought");
        await _ada.NoteAsync("second");
    }

    public ValueTask DisposeAsync()
    {
        _ada.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_disclosed_text_is_shown_with_its_record_and_the_others_stay_sealed()
    {
        var aside = await OpeningOfAsync("body.aside");
        var verification = Verify(await WriteAsync(aside));
        verification.Problems.ShouldBeEmpty();
        verification.Disclosed.Single().ShouldBe(new DisclosedText(_ada.Store.Envelopes[1].Id, "body.aside", aside.Commitment.Hmac, "what Ada thought"));
        verification.Sealed.ShouldBe(6, "a name and an address for each of three records");
    }

    [Fact]
    public async Task Without_openings_all_stays_sealed()
    {
        var bundle = await _ada.ExportAsync();
        var verification = Verify(bundle);
        (verification.Disclosed.Length, verification.Sealed).ShouldBe((0, 7));
        Encoding.Latin1.GetString(bundle).ShouldNotContain("what Ada thought");
    }

    [Fact]
    public async Task The_content_root_is_that_of_what_is_said_whatever_the_log_has_grown_to()
    {
        string[] ids = [.. _ada.Ids];
        var before = Verify(await _ada.ExportAsync(false, ids));
        await _ada.NoteAsync("third");
        var after = Verify(await _ada.ExportAsync(false, ids));
        after.Head!.Value.Size.ShouldBe(before.Head!.Value.Size + 1);
        after.ContentRoot.ShouldBe(before.ContentRoot);
        Verify(await _ada.ExportAsync(true, ids)).ContentRoot.ShouldNotBe(before.ContentRoot, "texts are disclosed");
        Verify(await _ada.ExportAsync()).ContentRoot.ShouldNotBe(before.ContentRoot, "a record more");
    }

    [Fact]
    public async Task No_byte_of_a_bundle_with_openings_can_be_changed()
    {
        var bundle = await WriteAsync(await OpeningOfAsync("body.aside"));
        for (var at = 0; at < bundle.Length; at += 3)
        {
            bundle[at] ^= 4;
            Verify(bundle).Holds.ShouldBeFalse($"byte {at}");
            bundle[at] ^= 4;
        }
    }

    [Fact]
    public async Task A_text_that_was_not_sealed_so_is_refused()
    {
        var files = ForgedZip.Read(await WriteAsync(await OpeningOfAsync("body.aside")));
        var at = Array.FindIndex(files, file => file.Name.StartsWith("openings/", StringComparison.Ordinal));
        foreach (var (there, instead) in new[] { ("what Ada thought", "what Bob thought"), ("body.aside", "body.other"), ("test.noted", "test.other"), ("{\"kind\"", "{ \"kind\"") })
        {
            var forged = Reforge(files, at, Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(files[at].Content).Replace(there, instead, StringComparison.Ordinal)));
            Verify(forged).Problems.Single().Code.ShouldBe("bundle.opening", instead);
        }
    }

    [Fact]
    public async Task An_opening_of_a_commitment_that_no_record_holds_is_refused_by_writer_and_verifier()
    {
        using var bob = new SomeHome("p-bob", 4);
        await bob.EnrolAsync();
        await bob.NoteAsync("his", aside: "what Bob thought");
        var his = (await Disclosure.OfAsync(bob.Store.Envelopes[1].Bytes, bob.Vault)).Single(opening => opening.Field == "body.aside");
        using var stream = new MemoryStream();
        (await new BundleWriter(_ada.Store, _ada.LogKey).WriteAsync(new BundleRequest { Ids = [.. _ada.Ids], Openings = [his] }, stream)).Problems.Single().Code.ShouldBe("bundle.opening");
        stream.Length.ShouldBe(0);
        var files = ForgedZip.Read(await WriteAsync(await OpeningOfAsync("body.aside")));
        var theirs = ForgedZip.Read(await bob.ExportAsync(disclosed: true)).Single(file => file.Name == $"openings/{his.Commitment.Hmac}.json");
        var at = Array.FindIndex(files, file => file.Name.StartsWith("openings/", StringComparison.Ordinal));
        files[0].Content = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(files[0].Content).Replace(files[at].Name, theirs.Name, StringComparison.Ordinal));
        files[at].Name = theirs.Name;
        Verify(Reforge(files, at, theirs.Content)).Problems.Single().Code.ShouldBe("bundle.opening");
    }

    /// <summary>Puts other bytes into a file, with a manifest that names them: only the commitment can tell.</summary>
    private static byte[] Reforge((string Name, byte[] Content)[] files, int at, byte[] content)
    {
        var forged = files.ToArray();
        var before = $"{{\"name\":\"{files[at].Name}\",\"size\":{files[at].Content.Length},\"digest\":\"{Digest.Of(files[at].Content)}\"}}";
        var manifest = Encoding.UTF8.GetString(files[0].Content);
        manifest.ShouldContain(before);
        forged[0].Content = Encoding.UTF8.GetBytes(manifest.Replace(before, $"{{\"name\":\"{files[at].Name}\",\"size\":{content.Length},\"digest\":\"{Digest.Of(content)}\"}}", StringComparison.Ordinal));
        forged[at].Content = content;
        return ForgedZip.Of(forged);
    }

    private async Task<Opening> OpeningOfAsync(string field) => (await Disclosure.OfAsync(_ada.Store.Envelopes[1].Bytes, _ada.Vault)).Single(opening => opening.Field == field);

    private async Task<byte[]> WriteAsync(params Opening[] openings)
    {
        using var stream = new MemoryStream();
        (await new BundleWriter(_ada.Store, _ada.LogKey).WriteAsync(new BundleRequest { Ids = [.. _ada.Ids], Openings = [.. openings] }, stream)).Problems.ShouldBeEmpty();
        return stream.ToArray();
    }

    private static BundleVerification Verify(ReadOnlyMemory<byte> bundle) => BundleVerifier.Verify(bundle, BundleTrust.None);
}
