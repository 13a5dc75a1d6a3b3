using Assay.Cli.Terminals;
using Assay.Stores.Embedded.Home;
using Doors.Tests.CommandLine;

namespace Doors.Tests.Breaking;

/// <summary>Two runs in one home.</summary>
[Collection("processes")]
public class TwoRunsTests
{
    [Fact]
    public async Task The_second_waits_says_for_whom_and_finds_all_done()
    {
        using var desk = await SmallProject.OnDesk();
        using var first = AssayProcess.Start(desk, SmallProject.Run);
        (await first.NextLineAsync()).ShouldNotBeNull();
        using var second = AssayProcess.Start(desk, "run", "job");
        var told = (await second.NextLineAsync()).ShouldNotBeNull();
        told.ShouldContain("'assay run job");
        told.ShouldContain($"process {first.Id}, since ");
        (await first.EndAsync()).ShouldEndIn(ExitCode.Done);
        (await second.EndAsync()).ShouldEndIn(ExitCode.Done).Out.ShouldContain("nothing to do");
        await ShouldHoldEveryStepOnce(desk);
    }

    [Fact]
    public async Task Two_that_are_started_at_once_where_there_is_no_home_yet_do_the_work_once()
    {
        using var desk = await SmallProject.OnDesk();
        using var one = AssayProcess.Start(desk, SmallProject.Run);
        using var other = AssayProcess.Start(desk, SmallProject.Run);
        (await one.EndAsync()).ShouldEndIn(ExitCode.Done);
        (await other.EndAsync()).ShouldEndIn(ExitCode.Done);
        await ShouldHoldEveryStepOnce(desk);
    }

    [Fact]
    public async Task What_a_killed_run_says_of_itself_holds_nobody_up()
    {
        using var desk = await SmallProject.OnDesk();
        using var killed = AssayProcess.Start(desk, SmallProject.Run);
        (await killed.NextLineAsync()).ShouldNotBeNull();
        (await killed.KillAsync()).ShouldBeTrue();
        HomeLock.HolderOf(desk.PathOf("job/.assay")).ShouldNotBeNull().ProcessId.ShouldBe(killed.Id);
        (await desk.Type("run job --until data")).ShouldEndIn(ExitCode.Done).Error.ShouldNotContain("Waiting");
        HomeLock.HolderOf(desk.PathOf("job/.assay")).ShouldBeNull();
    }

    private static async Task ShouldHoldEveryStepOnce(Desk desk)
    {
        var records = await SmallProject.RecordsAsync(desk);
        records.Distinct().Count().ShouldBe(records.Count, string.Join('\n', records));
        (await desk.Type("ledger verify --home job/.assay")).ShouldEndIn(ExitCode.Done);
        SmallProject.Leftovers(desk).ShouldBeEmpty();
    }
}
