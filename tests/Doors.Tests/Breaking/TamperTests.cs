using Assay.Cli.Terminals;
using Doors.Tests.CommandLine;

namespace Doors.Tests.Breaking;

/// <summary>One change behind the program's back, as small as can be: the command finds it, ends in 1, and names first what does not hold.</summary>
public class TamperTests
{
    private const string Ledger = ".assay/ledger.db";

    [Theory]
    [InlineData("leaf", "bytes", "leaf_index = 2", 200, "Record 2 (", "ledger.leaf-hash")]
    [InlineData("leaf", "bytes", "leaf_index = 2", -12, "Record 2 (", "ledger.leaf-hash")]
    [InlineData("leaf", "bytes", "leaf_index = 0", 60, "Record 0 (", "ledger.leaf-hash")]
    [InlineData("leaf", "hash", "leaf_index = 1", 0, "Record 1 (", "ledger.leaf-hash")]
    [InlineData("leaf", "hash", "leaf_index = 3", 31, "Record 3 (", "ledger.leaf-hash")]
    [InlineData("node", "hash", "level = 1 AND node_index = 1", 5, "records 2 to 3", "ledger.node")]
    [InlineData("node", "hash", "level = 2 AND node_index = 0", 5, "records 0 to 3", "ledger.node")]
    public async Task One_bit_is_found_and_its_place_named(string table, string column, string where, int place, string named, string code)
    {
        using var desk = await FourRecords();
        LedgerDatabase.Flip(desk.PathOf(Ledger), table, column, where, place);
        await ShouldNotHold(desk, named, code);
    }

    [Theory]
    [InlineData("DELETE FROM leaf WHERE leaf_index = 1", "Record 1", "ledger.index")]
    [InlineData("UPDATE leaf SET leaf_index = 9 WHERE leaf_index = 1; UPDATE leaf SET leaf_index = 1 WHERE leaf_index = 2; UPDATE leaf SET leaf_index = 2 WHERE leaf_index = 9", "records 0 to 1", "ledger.node")]
    [InlineData("DELETE FROM node WHERE level = 1 AND node_index = 1", "records 2 to 3", "ledger.node")]
    [InlineData("DELETE FROM checkpoint WHERE size = 4", "records 3 to 3", "ledger.uncovered")]
    [InlineData("UPDATE leaf SET id = 'another' WHERE leaf_index = 2", "Record 2 (", "record.id")]
    [InlineData("UPDATE checkpoint SET text = substr(text, 1, length(text) - 8) || iif(substr(text, -8, 1) = 'A', 'B', 'A') || substr(text, -7) WHERE size = 3", "", "checkpoint.signature")]
    public async Task What_was_taken_out_or_moved_is_found_and_named(string change, string named, string code)
    {
        using var desk = await FourRecords();
        LedgerDatabase.Change(desk.PathOf(Ledger), change);
        await ShouldNotHold(desk, named, code);
    }

    /// <summary>The home alone agrees with itself: only the head that was kept outside of it tells.</summary>
    [Theory]
    [InlineData("DELETE FROM checkpoint WHERE size > 2; DELETE FROM leaf WHERE leaf_index > 1; DELETE FROM node WHERE level > 1 OR node_index > 0", "newest 2 records are missing")]
    [InlineData("DELETE FROM checkpoint; DELETE FROM leaf; DELETE FROM node; DELETE FROM step_mark", "newest 4 records are missing")]
    public async Task Records_that_were_dropped_from_the_end_are_missed_by_the_head_outside(string change, string named)
    {
        using var desk = await FourRecords();
        LedgerDatabase.Change(desk.PathOf(Ledger), change);
        await ShouldNotHold(desk, named, "ledger.truncated");
        Directory.Delete(Path.Combine(desk.Folder, "state"), recursive: true);
        (await desk.Type("ledger verify")).ShouldEndIn(ExitCode.Done);
    }

    [Fact]
    public async Task A_ledger_that_is_gone_is_missed_by_the_head_outside()
    {
        using var desk = await FourRecords();
        File.Delete(desk.PathOf(Ledger));
        await ShouldNotHold(desk, "newest 4 records are missing", "ledger.truncated");
    }

    [Theory]
    [InlineData(0.25)]
    [InlineData(0.5)]
    [InlineData(0.75)]
    [InlineData(0.9)]
    [InlineData(0.99)]
    public async Task A_file_that_was_cut_short_is_never_said_to_hold(double kept)
    {
        using var desk = await FourRecords();
        using (var file = File.OpenWrite(desk.PathOf(Ledger))) file.SetLength((long)(file.Length * kept));
        var verified = await desk.Type("ledger verify --json");
        verified.Code.ShouldBeOneOf(ExitCode.DoesNotHold, ExitCode.BadInput);
        verified.Error.ShouldContain("  do        ");
    }

    private static async Task<Desk> FourRecords()
    {
        var desk = await FramedProject.OnDesk();
        var about = (await desk.Type("ledger log --kind frame. --json")).Json[0].GetProperty("id").GetString()!;
        foreach (var choice in new[] { "one", "another" }) (await desk.Type("note", "--about", about, "--context", "a", "--option", "b", "--choice", choice, "--consequences", "d")).ShouldEndIn(ExitCode.Done);
        (await desk.Type("ledger verify")).ShouldEndIn(ExitCode.Done).Out.ShouldContain("4 records");
        return desk;
    }

    private static async Task ShouldNotHold(Desk desk, string named, string code)
    {
        var verified = (await desk.Type("ledger verify")).ShouldEndIn(ExitCode.DoesNotHold);
        var first = verified.Error.Split('\n')[0];
        first.ShouldStartWith("does not hold: ");
        first.ShouldContain(named);
        first.ShouldEndWith($"[{code}]");
    }
}
