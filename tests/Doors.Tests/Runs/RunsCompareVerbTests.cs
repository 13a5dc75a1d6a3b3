using System.Text.Json;
using Assay.Cli.Terminals;

namespace Doors.Tests.Runs;

public class RunsCompareVerbTests
{
    [Fact]
    public async Task Only_what_differs_is_shown_of_the_parameters_unless_all_are_asked_for()
    {
        using var desk = await TrackedHome.OnDesk();
        var compared = (await desk.Type("runs compare brisk-fox-12 calm-owl-7 --json")).ShouldEndIn(ExitCode.Done).Json;
        compared.GetProperty("params").EnumerateArray().ShouldHaveSingleItem().GetProperty("values").EnumerateArray().Select(value => value.GetString()).ShouldBe(["3", "5"]);
        compared.GetProperty("sharedParams").GetInt32().ShouldBe(1);
        (await desk.Type("runs compare brisk-fox-12 calm-owl-7 --all")).ShouldEndIn(ExitCode.Done).Out.ShouldContain("optimiser");
    }

    [Fact]
    public async Task Metrics_stand_with_their_difference_to_the_first_and_the_best_is_marked()
    {
        using var desk = await TrackedHome.OnDesk();
        var loss = Metric((await desk.Type("runs compare brisk-fox-12 calm-owl-7 --json")).ShouldEndIn(ExitCode.Done).Json, "loss");
        loss.GetProperty("better").GetString().ShouldBe("lower");
        loss.GetProperty("best").EnumerateArray().Select(run => run.GetInt32()).ShouldBe([1]);
        loss.GetProperty("differences")[1].GetDouble().ShouldBe(1.2 / (1 + 0.3 * 24) - 1 / (1 + 0.2 * 24));
        (await desk.Type("runs compare brisk-fox-12 calm-owl-7")).Out.Split('\n').Single(line => line.StartsWith("loss", StringComparison.Ordinal)).ShouldBe("loss           0.172414             0.146341 (-0.0260723) *");
    }

    [Fact]
    public async Task Which_values_are_better_can_be_said()
    {
        using var desk = await TrackedHome.OnDesk();
        var loss = Metric((await desk.Type("runs compare brisk-fox-12 calm-owl-7 --higher loss --json")).ShouldEndIn(ExitCode.Done).Json, "loss");
        loss.GetProperty("best").EnumerateArray().Select(run => run.GetInt32()).ShouldBe([0]);
    }

    [Fact]
    public async Task What_one_of_them_lacks_is_null()
    {
        using var desk = await TrackedHome.OnDesk();
        var compared = (await desk.Type("runs compare brisk-fox-12 eager-hare-3 --json")).ShouldEndIn(ExitCode.Done).Json;
        compared.GetProperty("params")[0].GetProperty("values")[1].ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Theory]
    [InlineData("runs compare brisk-fox-12 --json", "runs.too-few")]
    [InlineData("runs compare brisk-fox-12 3f2a --json", "runs.too-few")]
    [InlineData("runs compare brisk-fox-12 nobody --json", "runs.no-run")]
    [InlineData("runs compare brisk-fox-12 calm-owl-7 --lower cost --json", "runs.no-metric")]
    [InlineData("runs compare brisk-fox-12 calm-owl-7 --lower loss --higher loss --json", "runs.two-directions")]
    public async Task What_cannot_be_compared_is_a_problem(string line, string code)
    {
        using var desk = await TrackedHome.OnDesk();
        (await desk.Type(line)).ShouldEndIn(ExitCode.BadInput).Problem.GetProperty("code").GetString().ShouldBe(code);
    }

    private static JsonElement Metric(JsonElement compared, string key) => compared.GetProperty("metrics").EnumerateArray().Single(metric => metric.GetProperty("key").GetString() == key);
}
