using Assay.Cli.Terminals;

namespace Doors.Tests.CommandLine;

public class BackupVerbTests
{
    [Fact]
    public async Task A_home_that_was_lost_comes_back_and_verifies()
    {
        using var desk = await FramedProject.OnDesk();
        var log = (await desk.Type("ledger log")).Out;
        (await desk.Type("backup home.assaybackup")).ShouldEndIn(ExitCode.Done);
        Directory.Delete(desk.PathOf(".assay"), recursive: true);
        (await desk.Type("restore home.assaybackup")).ShouldEndIn(ExitCode.Done);
        (await desk.Type("ledger log")).Out.ShouldBe(log);
        (await desk.Type("ledger verify")).ShouldEndIn(ExitCode.Done);
    }

    [Fact]
    public async Task Nothing_is_restored_over_a_home()
    {
        using var desk = await FramedProject.OnDesk();
        (await desk.Type("backup home.assaybackup")).ShouldEndIn(ExitCode.Done);
        (await desk.Type("restore home.assaybackup --json")).ShouldEndIn(ExitCode.BadInput).Problem.GetProperty("code").GetString().ShouldBe("backup.home-not-empty");
    }
}
