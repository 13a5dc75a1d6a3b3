using System.Security.Cryptography;
using Assay.Kernel;
using Assay.Stores.Embedded.Keys;

namespace Stores.Tests.Keys;

public sealed class KeyFolderTests : IDisposable
{
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void A_key_is_made_once_and_stays()
    {
        using var first = Keys().PersonKey().Required;
        using var second = Keys().PersonKey().Required;
        second.KeyId.ShouldBe(first.KeyId);
        var signature = second.Sign("signed"u8);
        using var check = ECDsa.Create();
        check.ImportSubjectPublicKeyInfo(first.PublicKey.Span, out _);
        check.VerifyData("signed"u8, signature, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence).ShouldBeTrue();
    }

    [Fact]
    public async Task Many_who_come_first_at_once_get_one_key()
    {
        var ids = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(() =>
        {
            using var key = Keys().PersonKey().Required;
            return key.KeyId;
        })));
        ids.Distinct().ShouldHaveSingleItem();
        Directory.GetFiles(_folder.At("keys")).ShouldHaveSingleItem();
    }

    [Fact]
    public void The_private_key_is_PKCS_8_in_PEM()
    {
        using var key = Keys().PersonKey().Required;
        using var read = ECDsa.Create();
        read.ImportFromPem(File.ReadAllText(_folder.At("keys", "person.pem")));
        Digest.Of(read.ExportSubjectPublicKeyInfo()).ToString().ShouldBe(key.KeyId);
    }

    [Fact]
    public void Files_are_for_the_owner_alone()
    {
        if (OperatingSystem.IsWindows()) { Assert.Skip("Unix permissions"); return; }
        var keys = Keys();
        using var key = keys.PersonKey().Required;
        using var log = keys.MakeLogKey("assay/one").Required;
        keys.Identity("Ada").Required.Name.ShouldBe("Ada");
        foreach (var file in Directory.GetFiles(_folder.At("keys"), "*", SearchOption.AllDirectories)) File.GetUnixFileMode(file).ShouldBe(Owner, file);
        foreach (var folder in new[] { _folder.At("keys"), _folder.At("keys", "logs") }) File.GetUnixFileMode(folder).ShouldBe(Owner | UnixFileMode.UserExecute, folder);
    }

    [Theory]
    [InlineData("keys/person.pem", UnixFileMode.GroupRead, "600")]
    [InlineData("keys/person.pem", UnixFileMode.OtherRead, "600")]
    [InlineData("keys", UnixFileMode.OtherExecute, "700")]
    public void A_key_that_others_can_get_at_is_refused_with_the_command_that_mends_it(string path, UnixFileMode extra, string mode)
    {
        if (OperatingSystem.IsWindows()) { Assert.Skip("Unix permissions"); return; }
        Keys().PersonKey().Required.Dispose();
        var place = _folder.At(path);
        File.SetUnixFileMode(place, File.GetUnixFileMode(place) | extra);
        var problem = Keys().PersonKey().Problems.ShouldHaveSingleItem();
        problem.Code.ShouldBe("keys.open-to-others");
        problem.Remedy.ShouldContain($"chmod {mode} {place}");
    }

    [Theory]
    [InlineData("not a key")]
    [InlineData("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n")]
    public void A_file_that_is_no_key_is_named(string content)
    {
        Keys().PersonKey().Required.Dispose();
        File.WriteAllText(_folder.At("keys", "person.pem"), content);
        var problem = Keys().PersonKey().Problems.ShouldHaveSingleItem();
        problem.Code.ShouldBe("keys.unreadable");
        problem.Place!.File.ShouldBe(_folder.At("keys", "person.pem"));
    }

    [Fact]
    public void A_pseudonym_is_random_made_once_and_outlives_a_change_of_name()
    {
        var ada = Keys().Identity("Ada", "ada@example.org").Required;
        ada.Person.Length.ShouldBe(32);
        Keys().Identity("Somebody else").Required.ShouldBe(ada);
        var changed = Keys().Introduce("Ada King", "king@example.org").Required;
        changed.ShouldBe(ada with { Name = "Ada King", Address = "king@example.org" });
        Keys().Identity("x").Required.ShouldBe(changed);
        new KeyFolder(_folder.At("other"), RandomNumberGenerator.Fill).Identity("Ada").Required.Person.ShouldNotBe(ada.Person);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("null")]
    public void An_identity_that_makes_no_sense_is_named(string json)
    {
        Keys().Identity("Ada").Required.Name.ShouldBe("Ada");
        File.WriteAllText(_folder.At("keys", "person.json"), json);
        Keys().Identity("Ada").Problems.ShouldHaveSingleItem().Code.ShouldBe("keys.unreadable");
    }

    [Fact]
    public void Rotation_makes_a_new_key_and_keeps_the_public_half_of_the_old()
    {
        string old;
        using (var key = Keys().PersonKey().Required) old = key.KeyId;
        var pem = Keys().ExportPublic().Required;
        using var rotated = Keys().Rotate().Required;
        rotated.KeyId.ShouldNotBe(old);
        File.ReadAllText(_folder.At("keys", "retired", old + ".pem")).ShouldBe(pem);
        Keys().List().Required.Select(key => (key.Use, key.Fingerprint)).ShouldBe([("records", rotated.KeyId), ("records (retired)", old)]);
        Directory.GetFiles(_folder.At("keys"), "*", SearchOption.AllDirectories).Count(file => File.ReadAllText(file).Contains("PRIVATE", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public void Each_log_has_a_key_of_its_own()
    {
        using var one = Keys().MakeLogKey("assay/one").Required;
        using var two = Keys().MakeLogKey("assay/two").Required;
        using var again = Keys().LogKey("assay/one").Required;
        again.VerifierKey.ToString().ShouldBe(one.VerifierKey.ToString());
        two.VerifierKey.Fingerprint.ShouldNotBe(one.VerifierKey.Fingerprint);
        Keys().List().Required.Select(key => key.Use).ShouldBe(["log assay/one", "log assay/two"]);
        Keys().LogKey("assay/three").Problems.ShouldHaveSingleItem().Code.ShouldBe("keys.no-log-key");
        File.WriteAllText(_folder.At("keys", "logs", "assay%2Fone.seed"), "short");
        Keys().LogKey("assay/one").Problems.ShouldHaveSingleItem().Code.ShouldBe("keys.unreadable");
    }

    [Fact]
    public void Looking_makes_nothing()
    {
        Keys().List().Required.ShouldBeEmpty();
        Keys().LogKey("assay/one").Succeeded.ShouldBeFalse();
        Directory.Exists(_folder.At("keys")).ShouldBeFalse();
    }

    public void Dispose() => _folder.Dispose();

    private KeyFolder Keys() => new(_folder.At("keys"), RandomNumberGenerator.Fill);
}
