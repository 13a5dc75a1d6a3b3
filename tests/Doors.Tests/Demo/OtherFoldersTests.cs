using Assay.Cli.Samples;
using Assay.Cli.Terminals;
using Doors.Tests.CommandLine;
using Doors.Tests.MainJob;

namespace Doors.Tests.Demo;

/// <summary>Folders that the demo finds as it would not have left them.</summary>
public class OtherFoldersTests
{
    private static string Sample => Repository.Read("samples/mortgage/assay.yaml");

    [Fact]
    public async Task A_folder_of_an_earlier_version_gets_the_sections_that_came_since()
    {
        using var desk = new Desk();
        desk.Write("old/assay.yaml", Sample[..Sample.IndexOf("\n# Once a model", StringComparison.Ordinal)]);
        (await MortgageSample.CopyToAsync(desk.PathOf("old"), default)).Required.ShouldBeFalse();
        File.ReadAllText(desk.PathOf("old/assay.yaml")).ShouldBe(Sample);
    }

    [Fact]
    public async Task A_project_file_that_somebody_changed_is_left_as_it_is()
    {
        using var desk = new Desk();
        var changed = Sample[..Sample.IndexOf("\n# Once a model", StringComparison.Ordinal)].Replace("threshold: 0.75", "threshold: 0.7", StringComparison.Ordinal);
        desk.Write("mine/assay.yaml", changed);
        (await MortgageSample.CopyToAsync(desk.PathOf("mine"), default)).Required.ShouldBeFalse();
        File.ReadAllText(desk.PathOf("mine/assay.yaml")).ShouldBe(changed);
    }

    [Fact]
    public async Task What_a_killed_copy_left_is_copied_again()
    {
        using var desk = new Desk();
        desk.Write("torn/README.md", "half");
        desk.Write("torn/mortgage.csv.part", "deny,pi");
        (await MortgageSample.CopyToAsync(desk.PathOf("torn"), default)).Required.ShouldBeTrue();
        Directory.EnumerateFiles(desk.PathOf("torn")).Select(Path.GetFileName).ShouldBe(["README.md", "assay.yaml", "mortgage.csv"], ignoreOrder: true);
        File.ReadAllText(desk.PathOf("torn/README.md")).ShouldBe(Repository.Read("samples/mortgage/README.md"));
    }

    [Fact]
    public async Task A_folder_with_something_else_is_refused()
    {
        using var desk = new Desk();
        desk.Write("full/thesis.txt", "mine");
        (await desk.Type("demo full --json")).ShouldEndIn(ExitCode.BadInput).Problem.GetProperty("code").GetString().ShouldBe("demo.occupied");
    }

    [Fact]
    public async Task Without_rules_the_week_is_watched_and_nobody_is_told()
    {
        using var desk = LightSample.OnDesk(watched: false);
        var said = (await desk.Type("demo mortgage")).ShouldEndIn(ExitCode.Done).Out;
        said.ShouldContain("No alert: no rule under monitor.alerts in the project file is broken.");
        (await desk.Type("demo mortgage")).ShouldEndIn(ExitCode.Done).Out.ShouldContain("The rehearsal: nothing to do.");
    }

    [Fact]
    public async Task Live_work_is_left_alone()
    {
        using var desk = LightSample.OnDesk(context: "live");
        (await desk.Type("demo mortgage")).ShouldEndIn(ExitCode.Done).Error.ShouldContain("leaves other work alone");
        (await MortgageDesk.LogOf(desk)).ShouldNotContain(record => MortgageDesk.Text(record, "context") != "live");
        Directory.Exists(desk.PathOf("mortgage/.assay/predictions")).ShouldBeFalse();
    }
}
