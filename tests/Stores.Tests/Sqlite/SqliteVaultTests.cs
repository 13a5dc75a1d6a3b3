using System.Security.Cryptography;
using System.Text;
using Assay.Kernel;
using Assay.Ledger.Records;
using Assay.Stores.Embedded;
using Assay.Stores.Embedded.Sqlite;

namespace Stores.Tests.Sqlite;

public sealed class SqliteVaultTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Path => _folder.At("vault.db");

    [Fact]
    public async Task What_was_kept_opens_again_also_after_reopening()
    {
        var opening = Opening("ada", "Ada Lovelace");
        await using (var vault = Vault()) await vault.KeepAsync([opening, Opening("ada", "")]);
        await using var again = Vault();
        var opened = (await again.OpenAsync(opening.Commitment.Hmac))!;
        opened.Salt.ToArray().ShouldBe(opening.Salt.ToArray());
        (opened with { Salt = opening.Salt }).ShouldBe(opening);
        (await again.OpenAsync(Digest.Of("never kept"))).ShouldBeNull();
    }

    [Fact]
    public async Task Keeping_the_same_commitment_twice_is_harmless()
    {
        await using var vault = Vault();
        var opening = Opening("ada", "Ada");
        await vault.KeepAsync([opening, opening]);
        await vault.KeepAsync([opening]);
        (await vault.OpenAsync(opening.Commitment.Hmac))!.Text.ShouldBe("Ada");
    }

    [Fact]
    public async Task What_was_kept_many_at_a_time_opens_one_by_one()
    {
        var openings = Enumerable.Range(0, 2_500).Select(n => Opening($"person-{n % 2}", $"text {n}")).ToList();
        await using (var vault = Vault()) await vault.KeepAsync(openings);
        await using var again = Vault();
        foreach (var n in new[] { 0, 1, 1_023, 1_024, 2_047, 2_048, 2_499 })
        {
            var opened = (await again.OpenAsync(openings[n].Commitment.Hmac))!;
            opened.Salt.ToArray().ShouldBe(openings[n].Salt.ToArray());
            (opened with { Salt = openings[n].Salt }).ShouldBe(openings[n]);
        }

        (await again.OpenAsync(Digest.Of("never kept"))).ShouldBeNull();
    }

    [Fact]
    public async Task A_vault_of_the_first_schema_keeps_what_it_has()
    {
        var (opening, key) = (Opening("ada", "Ada"), RandomNumberGenerator.GetBytes(32));
        using (var file = new SqliteFile(Path, VaultSql.Schema with { Scripts = [VaultSql.Schema.Scripts[0]] }, 1))
        using (var old = file.Connect())
        {
            old.Ask(VaultSql.AddKey, ("$person", "ada"), ("$key", key));
            old.Ask(VaultSql.AddOpening, ("$commitment", opening.Commitment.Hmac.ToArray()), ("$person", "ada"), ("$encrypted", EncryptedOpenings.Encrypt([opening], key, RandomNumberGenerator.Fill)));
        }

        await using var vault = Vault();
        (await vault.OpenAsync(opening.Commitment.Hmac))!.Text.ShouldBe("Ada");
        await vault.KeepAsync([.. Many("ada", "more")]);
        (await vault.ShredAsync("ada")).ShouldBeTrue();
        (await vault.OpenAsync(opening.Commitment.Hmac)).ShouldBeNull();
    }

    [Fact]
    public async Task Many_may_keep_at_once()
    {
        await using var vault = Vault();
        var openings = Enumerable.Range(0, 40).Select(n => Opening($"person-{n % 5}", $"text {n}")).ToList();
        await Task.WhenAll(openings.Select(opening => Task.Run(() => vault.KeepAsync([opening]))));
        foreach (var opening in openings) (await vault.OpenAsync(opening.Commitment.Hmac))!.Text.ShouldBe(opening.Text);
    }

    [Fact]
    public async Task Neither_text_nor_salt_lies_in_the_files_in_the_clear()
    {
        await using var vault = Vault();
        var opening = Opening("ada", "a very particular sentence");
        await vault.KeepAsync([opening]);
        await vault.KeepAsync([.. Many("ada", opening.Text)]);
        Files().ShouldNotContain(bytes => Holds(bytes, Encoding.UTF8.GetBytes(opening.Text)) || Holds(bytes, opening.Salt.ToArray()));
    }

    [Fact]
    public async Task Shredding_erases_one_person_and_no_other()
    {
        await using var vault = Vault();
        var (ada, grace) = (Opening("ada", "Ada"), Opening("grace", "Grace"));
        Opening[] many = [.. Many("ada", "Ada"), .. Many("grace", "Grace")];
        await vault.KeepAsync([ada, grace]);
        await vault.KeepAsync(many);
        (await vault.ShredAsync("ada")).ShouldBeTrue();
        (await vault.OpenAsync(ada.Commitment.Hmac)).ShouldBeNull();
        (await vault.OpenAsync(many[0].Commitment.Hmac)).ShouldBeNull();
        (await vault.OpenAsync(many[^1].Commitment.Hmac))!.Text.ShouldBe("Grace");
        (await vault.OpenAsync(grace.Commitment.Hmac))!.Text.ShouldBe("Grace");
        (await vault.ShredAsync("ada")).ShouldBeFalse();
        (await vault.ShredAsync("nobody")).ShouldBeFalse();
    }

    [Fact]
    public async Task After_shredding_the_key_and_what_it_encrypted_are_in_no_file()
    {
        await using var vault = Vault();
        foreach (var n in Enumerable.Range(0, 200)) await vault.KeepAsync([Opening($"person-{n % 40}", new string((char)('a' + n % 26), 300))]);
        foreach (var n in Enumerable.Range(0, 10)) await vault.KeepAsync([.. Many($"person-{n}", new string('z', 300))]);
        var (key, encrypted) = (KeyOf("person-7"), EncryptedOf("person-7"));
        encrypted.Count.ShouldBe(6);
        Files().ShouldContain(bytes => Holds(bytes, key));
        Files().ShouldContain(bytes => Holds(bytes, encrypted[0]));

        (await vault.ShredAsync("person-7")).ShouldBeTrue();

        Files().Count.ShouldBeGreaterThan(1);
        Files().ShouldNotContain(bytes => Holds(bytes, key));
        foreach (var sealedText in encrypted) Files().ShouldNotContain(bytes => Holds(bytes, sealedText.AsSpan(12, 64).ToArray()));
        KeyOf("person-8").Length.ShouldBe(32);
    }

    [Fact]
    public async Task A_reader_in_the_way_of_shredding_is_told_and_shredding_again_finishes()
    {
        await using var vault = new SqliteVault(Path, RandomNumberGenerator.Fill, patienceSeconds: 1);
        await vault.KeepAsync([Opening("ada", "Ada")]);
        var key = KeyOf("ada");
        using (var file = new SqliteFile(Path, VaultSql.Schema, 1))
        using (var reader = file.Connect())
        {
            reader.Run("BEGIN");
            reader.Ask("SELECT count(*) FROM person_key").ShouldBe(1L);
            (await Should.ThrowAsync<StoreFaultException>(() => vault.ShredAsync("ada"))).Problem.Code.ShouldBe("vault.shred-unfinished");
        }
        (await vault.ShredAsync("ada")).ShouldBeFalse();
        Files().ShouldNotContain(bytes => Holds(bytes, key));
    }

    [Fact]
    public async Task A_person_who_comes_back_gets_a_new_key()
    {
        await using var vault = Vault();
        await vault.KeepAsync([Opening("ada", "before")]);
        var key = KeyOf("ada");
        await vault.ShredAsync("ada");
        var after = Opening("ada", "after");
        await vault.KeepAsync([after]);
        KeyOf("ada").ShouldNotBe(key);
        (await vault.OpenAsync(after.Commitment.Hmac))!.Text.ShouldBe("after");
    }

    [Theory]
    [InlineData("UPDATE opening_bundle SET encrypted = zeroblob(length(encrypted))")]
    [InlineData("UPDATE opening_bundle SET person = 'eve'")]
    [InlineData("UPDATE opening_bundle SET encrypted = x'00'")]
    [InlineData("UPDATE opening_bundle SET commitments = substr(commitments, 1, 32)")]
    public async Task A_bundle_that_was_changed_or_moved_to_another_person_is_not_shown(string harm)
    {
        await using var vault = Vault();
        Opening[] openings = [.. Many("ada", "Ada"), Opening("eve", "Eve")];
        await vault.KeepAsync(openings);
        using (var file = new SqliteFile(Path, VaultSql.Schema, 1))
        using (var connection = file.Connect()) connection.Run(harm);
        (await Should.ThrowAsync<StoreFaultException>(() => vault.OpenAsync(openings[0].Commitment.Hmac))).Problem.Code.ShouldBe("vault.altered");
    }

    [Theory]
    [InlineData("UPDATE opening SET encrypted = zeroblob(length(encrypted))")]
    [InlineData("UPDATE opening SET person = 'eve'")]
    [InlineData("UPDATE opening SET encrypted = x'00'")]
    public async Task Text_that_was_changed_or_moved_to_another_person_is_not_shown(string harm)
    {
        await using var vault = Vault();
        var opening = Opening("ada", "Ada");
        await vault.KeepAsync([opening, Opening("eve", "Eve")]);
        using (var file = new SqliteFile(Path, VaultSql.Schema, 1))
        using (var connection = file.Connect()) connection.Run(harm);
        (await Should.ThrowAsync<StoreFaultException>(() => vault.OpenAsync(opening.Commitment.Hmac))).Problem.Code.ShouldBe("vault.altered");
    }

    public void Dispose() => _folder.Dispose();

    private static Opening Opening(string person, string text)
    {
        var salt = RandomNumberGenerator.GetBytes(32);
        return new Opening(new Sealed(Digest.Of(salt)), "frame.problem", "actor.name", salt, text, person);
    }

    private static IEnumerable<Opening> Many(string person, string text) => Enumerable.Range(0, 20).Select(_ => Opening(person, text));

    private static bool Holds(byte[] bytes, byte[] part) => bytes.AsSpan().IndexOf(part) >= 0;

    private SqliteVault Vault() => new(Path, RandomNumberGenerator.Fill);

    private List<byte[]> Files() => [.. Directory.GetFiles(_folder.Path).Select(File.ReadAllBytes)];

    private byte[] KeyOf(string person)
    {
        using var file = new SqliteFile(Path, VaultSql.Schema, 1);
        using var connection = file.Connect();
        return (byte[])connection.Ask(VaultSql.Key, ("$person", person))!;
    }

    private List<byte[]> EncryptedOf(string person)
    {
        using var file = new SqliteFile(Path, VaultSql.Schema, 1);
        using var connection = file.Connect();
        return connection.Rows("SELECT encrypted FROM opening WHERE person = $person UNION ALL SELECT encrypted FROM opening_bundle WHERE person = $person", row => row.Bytes(0), ("$person", person));
    }
}
