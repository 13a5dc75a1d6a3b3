using System.Text.Json;
using Assay.Cli.Terminals;

namespace Doors.Tests.CommandLine;

/// <summary>A command line that cannot be read is told like every other wrong input: code, place, value, what was expected, what to do; nothing is done.</summary>
public class MisreadingTests
{
    [Theory]
    [InlineData("ru", "command.unknown-verb", null, "ru", "Did you mean 'run'?")]
    [InlineData("ledger verfy", "command.unknown-verb", null, "verfy", "Did you mean 'verify'?")]
    [InlineData("frobnicate", "command.unknown-verb", null, "frobnicate", "See 'assay --help'.")]
    [InlineData("ledger", "command.no-verb", null, null, "See 'assay ledger --help'.")]
    [InlineData("--bogus", "command.unknown-option", null, "--bogus", "See 'assay --help'.")]
    [InlineData("run --untill data", "command.unknown-option", null, "--untill", "Did you mean '--until'?")]
    [InlineData("status --hom here", "command.unknown-option", null, "--hom", "Did you mean '--home'?")]
    [InlineData("demo --forc", "command.unknown-option", null, "--forc", "See 'assay demo --help'.")]
    [InlineData("run one two", "command.too-many", null, "two", "Leave it out")]
    [InlineData("ledger show", "command.no-argument", "ID", null, "Add it.")]
    [InlineData("new x --from t.csv", "command.no-option", "--target", null, "Add --target COLUMN.")]
    [InlineData("run --until", "command.no-value", "--until", null, "Give one: --until STAGE.")]
    [InlineData("run --until dat", "command.bad-value", "--until", "dat", "Did you mean 'data'?")]
    [InlineData("ledger log --last ten", "command.bad-value", "--last", "ten", "Change it.")]
    [InlineData("ledger log --last 1 --last 2", "command.given-twice", "--last", "1, 2", "Keep one of them.")]
    public async Task A_slip_is_one_problem_with_its_place_its_value_and_its_remedy(string line, string code, string? place, string? value, string remedy)
    {
        using var desk = new Desk();
        var told = (await desk.Type(line)).ShouldEndIn(ExitCode.BadInput);
        told.Error.Split('\n').Count(text => text.StartsWith("error: ", StringComparison.Ordinal)).ShouldBe(1, told.Error);
        told.Error.ShouldContain($"[{code}]");
        if (place is not null) told.Error.ShouldStartWith($"error: {place}: ");
        if (value is not null) told.Error.ShouldContain($"  found     {value}\n");
        told.Error.ShouldContain("  do        ");
        told.Error.ShouldContain(remedy);
        told.Out.ShouldBeEmpty();
        Directory.EnumerateFileSystemEntries(desk.Work).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("ru --json", "command.unknown-verb")]
    [InlineData("demo one two --json", "command.too-many")]
    [InlineData("run --json --until", "command.no-value")]
    public async Task A_script_is_told_as_it_asked(string line, string code)
    {
        using var desk = new Desk();
        var problem = (await desk.Type(line)).ShouldEndIn(ExitCode.BadInput).Problem;
        Text(problem, "code").ShouldBe(code);
        Text(problem, "remedy").ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task What_can_be_chosen_from_is_listed()
    {
        using var desk = new Desk();
        Text((await desk.Type("run --until somewhen --json")).Problem, "expected").ShouldBe("one of frame, data, train, evaluate");
        Text((await desk.Type("ledger log --last ten --json")).Problem, "expected").ShouldBe("a whole number");
        Text((await desk.Type("ledger --json")).Problem, "expected").ShouldBe("log, verify, show, prove, checkpoint");
    }

    [Fact]
    public async Task Every_option_that_is_needed_is_named_at_once()
    {
        using var desk = new Desk();
        var told = (await desk.Type("new x")).ShouldEndIn(ExitCode.BadInput).Error;
        told.ShouldContain("error: --from: ");
        told.ShouldContain("error: --target: ");
    }

    [Fact]
    public async Task Words_after_two_dashes_are_values_whatever_they_look_like()
    {
        using var desk = await FramedProject.OnDesk();
        (await desk.Type("ledger show --json -- --x")).ShouldEndIn(ExitCode.BadInput).Problem.GetProperty("code").GetString().ShouldBe("ledger.no-record");
    }

    private static string? Text(JsonElement problem, string name) => problem.TryGetProperty(name, out var value) ? value.GetString() : null;
}
