using Assay.Cli.Terminals;
using Microsoft.Data.Sqlite;

namespace Doors.Tests.Runs;

public class RunsShowVerbTests
{
    [Theory]
    [InlineData(TrackedHome.BriskFox)]
    [InlineData("3F2A")]
    [InlineData("3")]
    [InlineData("brisk-fox-12")]
    public async Task A_run_is_found_by_its_id_the_start_of_one_or_its_name(string wanted)
    {
        using var desk = await TrackedHome.OnDesk();
        (await desk.Type("runs", "show", wanted, "--json")).ShouldEndIn(ExitCode.Done).Json.GetProperty("run").GetProperty("runId").GetString().ShouldBe(TrackedHome.BriskFox);
    }

    [Fact]
    public async Task A_run_in_the_bin_is_shown_as_such()
    {
        using var desk = await TrackedHome.OnDesk();
        (await desk.Type("runs show old-wren-1")).ShouldEndIn(ExitCode.Done).Out.ShouldContain("in the bin");
    }

    [Theory]
    [InlineData("runs show nobody --json", "runs.no-run")]
    [InlineData("runs show d0 --json", "runs.ambiguous")]
    [InlineData("runs show 3f2a --history los --json", "runs.no-metric")]
    public async Task What_is_not_there_or_not_one_is_a_problem(string line, string code)
    {
        using var desk = await TrackedHome.OnDesk();
        var problem = (await desk.Type(line)).ShouldEndIn(ExitCode.BadInput).Problem;
        problem.GetProperty("code").GetString().ShouldBe(code);
        problem.GetProperty("expected").GetString().ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task It_says_what_the_run_read_and_which_record_states_its_end()
    {
        using var desk = await TrackedHome.OnDesk();
        var shown = (await desk.Type("runs show brisk-fox-12 --json")).ShouldEndIn(ExitCode.Done).Json;
        var record = shown.GetProperty("records").EnumerateArray().ShouldHaveSingleItem();
        record.GetProperty("kind").GetString().ShouldBe("tracking.run");
        record.GetProperty("contentDigest").GetString().ShouldBe(shown.GetProperty("run").GetProperty("finishedDigest").GetString());
        shown.GetProperty("links")[0].GetProperty("context").GetString().ShouldBe("training");
        var text = (await desk.Type("runs show brisk-fox-12")).ShouldEndIn(ExitCode.Done).Out;
        text.ShouldContain("nothing was written after it ended");
        text.ShouldContain("read dataset  customers  abc123  training");
    }

    [Fact]
    public async Task A_history_has_every_point_also_those_that_are_no_numbers()
    {
        using var desk = await TrackedHome.OnDesk();
        var history = (await desk.Type("runs show brisk-fox-12 --history loss --json")).ShouldEndIn(ExitCode.Done).Json.GetProperty("history").EnumerateArray().ToList();
        history.Count.ShouldBe(25);
        history[12].GetProperty("value").GetString().ShouldBe("NaN");
    }

    [Fact]
    public async Task A_check_tells_whether_it_still_holds_what_was_signed()
    {
        using var desk = await TrackedHome.OnDesk();
        (await desk.Type("runs show brisk-fox-12 --check")).ShouldEndIn(ExitCode.Done).Out.ShouldContain("That is what it held when it ended.");
        (await desk.Type("runs show calm-owl-7 --check")).ShouldEndIn(ExitCode.DoesNotHold).Out.ShouldContain("NOT what it held");
        (await desk.Type("runs show eager-hare-3 --check")).ShouldEndIn(ExitCode.Done).Out.ShouldContain("nothing to compare");
    }

    [Fact]
    public async Task A_change_behind_the_stores_back_is_found_by_the_check()
    {
        using var desk = await TrackedHome.OnDesk();
        await using (var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = desk.PathOf(".assay/tracking.db"), Pooling = false }.ToString()))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "UPDATE run SET start_time = start_time + 1";
            (await command.ExecuteNonQueryAsync()).ShouldBeGreaterThan(0);
        }

        var shown = (await desk.Type("runs show brisk-fox-12 --check --json")).ShouldEndIn(ExitCode.DoesNotHold).Json;
        shown.GetProperty("run").GetProperty("changedAfterFinish").GetBoolean().ShouldBeFalse();
        shown.GetProperty("isAsItEnded").GetBoolean().ShouldBeFalse();
    }
}
