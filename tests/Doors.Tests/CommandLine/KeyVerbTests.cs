using Assay.Cli.Terminals;

namespace Doors.Tests.CommandLine;

public class KeyVerbTests
{
    [Fact]
    public async Task Looking_at_keys_makes_none()
    {
        using var desk = new Desk();
        (await desk.Type("key show --json")).ShouldEndIn(ExitCode.Done).Json.GetProperty("keys").GetArrayLength().ShouldBe(0);
        (await desk.Type("key export")).ShouldEndIn(ExitCode.BadInput);
    }

    [Fact]
    public async Task After_a_rotation_old_records_still_count_and_the_new_key_signs()
    {
        using var desk = await FramedProject.OnDesk();
        var before = (await desk.Type("key export")).Out;
        (await desk.Type("key rotate")).ShouldEndIn(ExitCode.Done);
        (await desk.Type("key export")).Out.ShouldNotBe(before);
        var keys = (await desk.Type("ledger verify --json")).ShouldEndIn(ExitCode.Done).Json.GetProperty("keys").EnumerateArray().ToList();
        keys.Count.ShouldBe(2);
        keys.ShouldAllBe(key => key.GetProperty("records").GetInt64() == key.GetProperty("counted").GetInt64());
        keys[0].GetProperty("revoked").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task A_key_revoked_from_an_earlier_date_no_longer_counts_for_what_it_signed_since()
    {
        using var desk = await FramedProject.OnDesk();
        var old = Fingerprint(await desk.Type("ledger verify --json"));
        (await desk.Type("key rotate")).ShouldEndIn(ExitCode.Done);
        (await desk.Type($"key revoke {old} --reason compromised --from 2020-01-01")).ShouldEndIn(ExitCode.Done);
        var key = (await desk.Type("ledger verify --json")).Json.GetProperty("keys").EnumerateArray().First(found => found.GetProperty("fingerprint").GetString() == old);
        key.GetProperty("counted").GetInt64().ShouldBe(0);
    }

    [Fact]
    public async Task A_second_revocation_for_the_same_reason_says_what_stands_and_never_more()
    {
        using var desk = await FramedProject.OnDesk();
        var old = Fingerprint(await desk.Type("ledger verify --json"));
        await desk.Type("key rotate");
        (await desk.Type($"key revoke {old} --reason lost --from 2021-01-01")).ShouldEndIn(ExitCode.Done).Out.ShouldContain("2021-01-01");
        (await desk.Type($"key revoke {old} --reason lost --from 2022-01-01")).ShouldEndIn(ExitCode.Done).Out.ShouldContain("2021-01-01");
        (await desk.Type($"key revoke {old} --reason lost --from 2020-01-01")).ShouldEndIn(ExitCode.BadInput).Error.ShouldContain("keys.revoked-later");
    }

    [Fact]
    public async Task A_key_that_nobody_enrolled_or_that_is_anothers_is_not_revoked_and_the_log_still_verifies()
    {
        using var desk = await FramedProject.OnDesk();
        (await desk.Type($"key revoke {new string('0', 64)} --reason lost")).ShouldEndIn(ExitCode.BadInput).Error.ShouldContain("keys.not-enrolled");
        using var other = await FramedProject.OnDesk();
        var theirs = Fingerprint(await other.Type("ledger verify --json"));
        (await other.Type("bundle", "export", "-o", desk.PathOf("theirs.assay"))).ShouldEndIn(ExitCode.Done);
        (await desk.Type("bundle", "import", "theirs.assay")).ShouldEndIn(ExitCode.Done);
        (await desk.Type($"key revoke {theirs} --reason compromised")).ShouldEndIn(ExitCode.BadInput).Error.ShouldContain("keys.not-own");
        (await desk.Type("ledger verify")).ShouldEndIn(ExitCode.Done);
    }

    [Theory]
    [InlineData("key revoke abc --reason lost", "keys.no-fingerprint")]
    [InlineData("key erase --person nobody", "vault.not-confirmed")]
    [InlineData("key erase --person nobody --yes", "vault.no-person")]
    public async Task A_slip_is_refused(string line, string code)
    {
        using var desk = await FramedProject.OnDesk();
        (await desk.Type(line)).ShouldEndIn(ExitCode.BadInput).Error.ShouldContain(code);
    }

    [Fact]
    public async Task An_erased_person_can_no_longer_be_read_and_every_proof_still_verifies()
    {
        using var desk = await FramedProject.OnDesk();
        var record = (await desk.Type("ledger log --json")).Json[1];
        (await desk.Type($"key erase --person {record.GetProperty("person").GetString()} --yes")).ShouldEndIn(ExitCode.Done);
        (await desk.Type($"ledger show {record.GetProperty("id").GetString()}")).Out.ShouldNotContain("A. Tester");
        (await desk.Type("ledger verify")).ShouldEndIn(ExitCode.Done);
    }

    private static string Fingerprint(Typed verified) => verified.Json.GetProperty("keys")[0].GetProperty("fingerprint").GetString()!;
}
