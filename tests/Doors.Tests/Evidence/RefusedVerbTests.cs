using Assay.Cli.Terminals;
using Doors.Tests.CommandLine;

namespace Doors.Tests.Evidence;

/// <summary>A verb that writes and refuses what it was given leaves no record, not even whose the key is.</summary>
public class RefusedVerbTests
{
    private const string Me = " --name A.Tester --address tester@example.org";

    [Theory]
    [InlineData("evidence claim S7.accuracy --records 0193 --why because")]
    [InlineData("evidence claim Z9")]
    [InlineData("evidence add missing.pdf --title Some --for S7")]
    [InlineData("evidence confirm 0193abcd --observed me --when now --where here")]
    [InlineData("monitor acknowledge 0193abcd --note seen")]
    [InlineData("release approve 0193abcd --role reviewer --reason read")]
    [InlineData("retire legacy add scorecard --owner us --purpose limits --review-by never")]
    public async Task It_leaves_no_record(string line)
    {
        using var desk = new Desk();
        (await desk.Type(line + Me)).ShouldEndIn(ExitCode.BadInput);
        if (Directory.Exists(desk.PathOf(".assay"))) (await desk.Type("ledger log --json")).ShouldEndIn(ExitCode.Done).Json.GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task What_is_written_begins_with_whose_the_key_is()
    {
        using var desk = new Desk();
        (await desk.Type("retire legacy add scorecard --owner us --purpose limits --review-by 2099-03-31" + Me)).ShouldEndIn(ExitCode.Done);
        (await desk.Type("ledger log --json")).ShouldEndIn(ExitCode.Done).Json.EnumerateArray().Select(record => record.GetProperty("kind").GetString()).ShouldBe(["key.enrolment", "retire.legacy"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_source_that_is_none_leaves_no_home()
    {
        using var desk = new Desk();
        (await desk.Type("import mlflow --from nowhere.db" + Me)).ShouldEndIn(ExitCode.BadInput);
        Directory.Exists(desk.PathOf(".assay")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_pin_of_a_log_is_a_fingerprint_and_one_that_signed_nothing_does_not_hold()
    {
        using var desk = await FramedProject.OnDesk();
        (await desk.Type("ledger verify --pin me --json")).ShouldEndIn(ExitCode.BadInput).Problem.GetProperty("code").GetString().ShouldBe("keys.no-fingerprint");
        var strange = (await desk.Type($"ledger verify --pin {new string('a', 64)}")).ShouldEndIn(ExitCode.DoesNotHold);
        strange.Error.ShouldContain("verify.pin-signed-nothing");
        var mine = (await desk.Type("ledger verify --json")).ShouldEndIn(ExitCode.Done).Json.GetProperty("keys")[0].GetProperty("fingerprint").GetString()!;
        (await desk.Type($"ledger verify --pin {mine.ToUpperInvariant()}")).ShouldEndIn(ExitCode.Done).Out.ShouldContain("pinned");
    }
}
