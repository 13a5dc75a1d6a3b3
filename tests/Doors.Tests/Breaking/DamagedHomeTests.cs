using Assay.Cli.Terminals;
using Doors.Tests.CommandLine;

namespace Doors.Tests.Breaking;

/// <summary>A home that something else has damaged: every command says so in a problem with a remedy, and a run makes again what can be made again.</summary>
[Collection("processes")]
public class DamagedHomeTests
{
    private const string Ledger = ".assay/ledger.db";

    [Theory]
    [InlineData("UPDATE step_mark SET result = '{}'")]
    [InlineData("UPDATE step_mark SET result = 'x'")]
    [InlineData("DELETE FROM leaf WHERE leaf_index = 1")]
    [InlineData("UPDATE leaf SET bytes = x'00' WHERE leaf_index = 1")]
    public async Task A_record_that_is_not_as_it_was_stops_a_run_with_what_to_do(string change)
    {
        using var desk = await FramedProject.OnDesk();
        LedgerDatabase.Change(desk.PathOf(Ledger), change);
        foreach (var line in new[] { "run --until frame --json", "status --json" })
        {
            var problem = (await desk.Type(line)).ShouldEndIn(ExitCode.BadInput).Problem;
            problem.GetProperty("code").GetString().ShouldBe("home.damaged");
            problem.GetProperty("remedy").GetString()!.ShouldContain("assay ledger verify");
        }
    }

    [Theory]
    [InlineData("ledger log")]
    [InlineData("bundle export -o all.assay")]
    [InlineData("ledger verify")]
    [InlineData("run --until frame")]
    public async Task Bytes_that_make_no_sense_are_told_by_every_command(string line)
    {
        using var desk = await FramedProject.OnDesk();
        LedgerDatabase.Change(desk.PathOf(Ledger), "UPDATE leaf SET bytes = x'00' WHERE leaf_index = 1");
        var told = await desk.Type(line);
        told.Code.ShouldBeOneOf(ExitCode.DoesNotHold, ExitCode.BadInput);
        told.Error.ShouldContain("  do        ");
        File.Exists(desk.PathOf("all.assay")).ShouldBeFalse();
    }

    [Fact]
    public async Task Artifacts_that_were_lost_or_cut_short_are_made_again_and_no_record_is_written()
    {
        using var desk = await SmallProject.OnDesk();
        (await desk.Type(SmallProject.Run)).ShouldEndIn(ExitCode.Done);
        var records = await SmallProject.RecordsAsync(desk);
        var artifacts = Directory.GetFiles(desk.PathOf("job/.assay/artifacts/sha256"), "*", SearchOption.AllDirectories);
        var kept = artifacts.ToDictionary(file => file, File.ReadAllBytes);
        foreach (var (file, at) in artifacts.Select((file, at) => (file, at))) Lose(file, cut: at % 2 == 0);
        (await desk.Type("status job")).ShouldEndIn(ExitCode.Done).Out.ShouldContain("Next: assay run");
        (await desk.Type("run job")).ShouldEndIn(ExitCode.Done);
        foreach (var (file, bytes) in kept) File.ReadAllBytes(file).ShouldBe(bytes, file);
        (await SmallProject.RecordsAsync(desk)).ShouldBe(records);
        (await desk.Type("run job")).ShouldEndIn(ExitCode.Done).Out.ShouldContain("nothing to do");
    }

    private static void Lose(string file, bool cut)
    {
        var half = File.ReadAllBytes(file)[..^1];
        File.Delete(file);
        if (cut) File.WriteAllBytes(file, half);
    }
}
