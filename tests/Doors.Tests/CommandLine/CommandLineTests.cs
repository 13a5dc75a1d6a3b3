using Assay.Cli.Terminals;

namespace Doors.Tests.CommandLine;

public class CommandLineTests
{
    [Fact]
    public async Task Help_lists_the_verbs_and_each_verb_gives_examples()
    {
        using var desk = new Desk();
        (await desk.Type("--help")).ShouldEndIn(ExitCode.Done).Out.ShouldContain("assay demo");
        (await desk.Type("run --help")).ShouldEndIn(ExitCode.Done).Out.ShouldContain("assay run --force train");
    }

    [Theory]
    [InlineData("ru", "Did you mean 'run'?")]
    [InlineData("ledger verfy", "Did you mean 'verify'?")]
    [InlineData("run --until trian", "train")]
    public async Task A_slip_of_the_pen_is_told_with_what_was_probably_meant(string line, string hint)
    {
        using var desk = new Desk();
        (await desk.Type(line)).ShouldEndIn(ExitCode.BadInput).Error.ShouldContain(hint);
    }

    [Fact]
    public async Task Status_of_a_project_that_never_ran_makes_no_home()
    {
        using var desk = new Desk();
        desk.Write("table.csv", FramedProject.Table);
        await desk.Type("new . --from table.csv --target late");
        var status = (await desk.Type("status --json")).ShouldEndIn(ExitCode.Done).Json;
        status.GetProperty("upToDate").GetBoolean().ShouldBeFalse();
        status.GetProperty("stages")[0].GetProperty("state").GetString().ShouldBe("due");
        Directory.Exists(desk.PathOf(".assay")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_folder_without_a_project_says_how_to_make_one()
    {
        using var desk = new Desk();
        (await desk.Type("run --json")).ShouldEndIn(ExitCode.BadInput).Problem.GetProperty("code").GetString().ShouldBe("project.no-file");
    }

    [Fact]
    public async Task A_new_project_never_replaces_one_that_is_there()
    {
        using var desk = await FramedProject.OnDesk();
        (await desk.Type("new . --from table.csv --target late")).ShouldEndIn(ExitCode.BadInput).Error.ShouldContain("new.exists");
    }

    [Fact]
    public async Task The_doctor_finds_this_machine_fit()
    {
        using var desk = await FramedProject.OnDesk();
        var findings = (await desk.Type("doctor --json")).ShouldEndIn(ExitCode.Done).Json.EnumerateArray().ToList();
        findings.ShouldContain(finding => finding.GetProperty("name").GetString() == "ONNX Runtime");
        findings.ShouldAllBe(finding => finding.GetProperty("state").GetString() != "broken");
    }
}
