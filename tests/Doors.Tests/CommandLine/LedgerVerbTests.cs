using Assay.Cli.Terminals;
using Microsoft.Data.Sqlite;

namespace Doors.Tests.CommandLine;

public class LedgerVerbTests
{
    [Fact]
    public async Task The_log_is_an_array_of_records_oldest_first()
    {
        using var desk = await FramedProject.OnDesk();
        var records = (await desk.Type("ledger log --json")).ShouldEndIn(ExitCode.Done).Json.EnumerateArray().ToList();
        records.Select(record => record.GetProperty("kind").GetString()).ShouldBe(["key.enrolment", "frame.charter"]);
        records.Select(record => record.GetProperty("index").GetInt64()).ShouldBe([0, 1]);
        records[1].GetProperty("body").GetProperty("problem").GetProperty("target").GetString().ShouldBe("late");
    }

    [Fact]
    public async Task A_filter_that_nothing_passes_gives_an_empty_array()
    {
        using var desk = await FramedProject.OnDesk();
        (await desk.Type("ledger log --kind train. --json")).ShouldEndIn(ExitCode.Done).Json.GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task A_record_is_shown_by_the_start_of_its_id_with_the_signers_name_from_the_vault()
    {
        using var desk = await FramedProject.OnDesk();
        var id = await IdOf("frame.charter", desk);
        var shown = (await desk.Type($"ledger show {id} --json")).ShouldEndIn(ExitCode.Done).Json;
        shown.GetProperty("opened").GetProperty("actor.name").GetString().ShouldBe("A. Tester");
        shown.GetProperty("envelope").GetString()!.ShouldNotContain("Tester");
        (await desk.Type($"ledger show {id[..30]} --json")).ShouldEndIn(ExitCode.Done);
    }

    [Theory]
    [InlineData("ledger show 1 --json")]
    [InlineData("ledger show #1 --json")]
    public async Task A_record_is_shown_by_the_leaf_that_a_report_cites(string line)
    {
        using var desk = await FramedProject.OnDesk();
        (await desk.Type(line)).ShouldEndIn(ExitCode.Done).Json.GetProperty("record").GetProperty("kind").GetString().ShouldBe("frame.charter");
    }

    [Fact]
    public async Task A_number_that_ids_start_with_is_taken_for_an_id_unless_it_is_marked_as_a_leaf()
    {
        using var desk = await FramedProject.OnDesk();
        (await desk.Type("ledger prove 0 --json")).ShouldEndIn(ExitCode.BadInput).Problem.GetProperty("code").GetString().ShouldBe("ledger.ambiguous");
        (await desk.Type("ledger prove #0 --json")).ShouldEndIn(ExitCode.Done).Json.GetProperty("index").GetInt64().ShouldBe(0);
    }

    [Theory]
    [InlineData("#2")]
    [InlineData("2")]
    [InlineData("#")]
    [InlineData("#-1")]
    [InlineData("#99999999999999999999")]
    [InlineData("9223372036854775807")]
    public async Task A_leaf_that_is_not_there_is_a_problem_with_a_remedy(string leaf)
    {
        using var desk = await FramedProject.OnDesk();
        (await desk.Type($"ledger show {leaf} --json")).ShouldEndIn(ExitCode.BadInput).Problem.GetProperty("code").GetString().ShouldBe("ledger.no-record");
    }

    [Fact]
    public async Task An_unknown_id_is_a_problem_with_a_remedy()
    {
        using var desk = await FramedProject.OnDesk();
        (await desk.Type("ledger show ffff --json")).ShouldEndIn(ExitCode.BadInput).Problem.GetProperty("code").GetString().ShouldBe("ledger.no-record");
    }

    [Fact]
    public async Task A_proof_leads_from_the_record_to_the_signed_head()
    {
        using var desk = await FramedProject.OnDesk();
        var proof = (await desk.Type($"ledger prove {await IdOf("frame.charter", desk)} --json")).ShouldEndIn(ExitCode.Done).Json;
        proof.GetProperty("index").GetInt64().ShouldBe(1);
        proof.GetProperty("hashes").GetArrayLength().ShouldBe(1);
        proof.GetProperty("checkpoint").GetString().ShouldBe((await desk.Type("ledger checkpoint --json")).Json.GetProperty("checkpoint").GetString());
    }

    [Fact]
    public async Task A_log_that_nobody_touched_holds()
    {
        using var desk = await FramedProject.OnDesk();
        var verified = (await desk.Type("ledger verify --json")).ShouldEndIn(ExitCode.Done).Json;
        verified.GetProperty("holds").GetBoolean().ShouldBeTrue();
        verified.GetProperty("derived").GetProperty("size").GetInt64().ShouldBe(2);
    }

    [Theory]
    [InlineData("UPDATE leaf SET bytes = CAST(replace(CAST(bytes AS TEXT), 'payloadType', 'payloadTipe') AS BLOB) WHERE leaf_index = 1", "Record 1")]
    [InlineData("UPDATE leaf SET hash = zeroblob(32) WHERE leaf_index = 1", "Record 1")]
    [InlineData("UPDATE node SET hash = zeroblob(32)", "")]
    [InlineData("UPDATE checkpoint SET text = replace(text, '2', '3') WHERE size = 2", "")]
    [InlineData("DELETE FROM leaf WHERE leaf_index = 1", "")]
    [InlineData("DELETE FROM checkpoint WHERE size = 2; DELETE FROM leaf WHERE leaf_index = 1; DELETE FROM node", "")]
    public async Task What_was_changed_behind_its_back_is_found_and_named(string change, string named)
    {
        using var desk = await FramedProject.OnDesk();
        Change(desk.PathOf(".assay/ledger.db"), change);
        var verified = await desk.Type("ledger verify");
        verified.ShouldEndIn(ExitCode.DoesNotHold);
        verified.Error.ShouldContain("does not hold");
        verified.Error.ShouldContain(named);
    }

    [Fact]
    public async Task A_head_that_was_kept_elsewhere_counts_too()
    {
        using var desk = await FramedProject.OnDesk();
        desk.Write("head.txt", (await desk.Type("ledger checkpoint")).Out);
        (await desk.Type("ledger verify --head head.txt")).ShouldEndIn(ExitCode.Done).Out.ShouldContain("head.txt");
        (await desk.Type("ledger verify --head nowhere.txt")).ShouldEndIn(ExitCode.BadInput);
    }

    [Fact]
    public async Task Without_a_home_it_says_how_to_get_one()
    {
        using var desk = new Desk();
        (await desk.Type("ledger log --json")).ShouldEndIn(ExitCode.BadInput).Problem.GetProperty("code").GetString().ShouldBe("home.missing");
    }

    private static async Task<string> IdOf(string kind, Desk desk) =>
        (await desk.Type($"ledger log --kind {kind} --json")).Json[0].GetProperty("id").GetString()!;

    private static void Change(string database, string sql)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = database, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
