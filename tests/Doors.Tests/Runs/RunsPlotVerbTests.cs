using Assay.Cli.Terminals;

namespace Doors.Tests.Runs;

public class RunsPlotVerbTests
{
    private const string Golden = "tests/Doors.Tests/Runs/Golden";

    [Theory]
    [InlineData("one", "runs plot brisk-fox-12 --metric loss")]
    [InlineData("two", "runs plot brisk-fox-12 calm-owl-7 --metric loss")]
    [InlineData("logarithmic", "runs plot brisk-fox-12 eager-hare-3 --metric loss --log-y")]
    [InlineData("time", "runs plot brisk-fox-12 calm-owl-7 --metric loss --x time --smooth 0.5")]
    public async Task A_chart_in_the_terminal_is_as_agreed(string name, string line)
    {
        using var desk = await TrackedHome.OnDesk();
        GoldenFile.ShouldBe($"{Golden}/{name}.txt", (await desk.Type(line)).ShouldEndIn(ExitCode.Done).Out);
    }

    [Theory]
    [InlineData("two", "runs plot brisk-fox-12 calm-owl-7 --metric loss")]
    [InlineData("logarithmic", "runs plot brisk-fox-12 eager-hare-3 --metric loss --log-y")]
    public async Task A_picture_is_as_agreed(string name, string line)
    {
        using var desk = await TrackedHome.OnDesk();
        var picture = (await desk.Type($"{line} --svg -")).ShouldEndIn(ExitCode.Done).Out;
        GoldenFile.ShouldBe($"{Golden}/{name}.svg", picture);
        (await desk.Type($"{line} --svg loss.svg")).ShouldEndIn(ExitCode.Done);
        File.ReadAllText(desk.PathOf("loss.svg")).ShouldBe(picture);
        (await desk.Type($"{line} --svg loss.svg")).ShouldEndIn(ExitCode.BadInput).Error.ShouldContain("[runs.file-exists]");
    }

    [Theory]
    [InlineData("runs plot brisk-fox-12 --metric los", "runs.no-metric")]
    [InlineData("runs plot nobody --metric loss", "runs.no-run")]
    [InlineData("runs plot brisk-fox-12 --metric loss --smooth 1", "runs.smooth")]
    [InlineData("runs plot brisk-fox-12 --metric loss --smooth NaN", "runs.smooth")]
    [InlineData("runs plot brisk-fox-12 --metric loss --x steps", "command.bad-value")]
    [InlineData("runs plot brisk-fox-12", "command.no-option")]
    public async Task What_cannot_be_drawn_is_a_problem(string line, string code)
    {
        using var desk = await TrackedHome.OnDesk();
        (await desk.Type(line)).ShouldEndIn(ExitCode.BadInput).Error.ShouldContain($"[{code}]");
    }
}
