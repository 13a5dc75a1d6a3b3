using System.Text.Json;
using Assay.Cli.Terminals;
using Doors.Tests.CommandLine;

namespace Doors.Tests.Monitor;

/// <summary>Realised performance stands beside what the project's evaluation found, by one name.</summary>
public class ReferenceFiguresTests
{
    private const string Run = "monitor run use.csv --skip-classifier --json";

    [Fact]
    public async Task What_came_stands_beside_what_the_evaluation_found_and_names_its_record()
    {
        using var desk = await OnDesk();
        var window = Window(await desk.Type(Run));
        var evaluation = (await desk.Type("ledger log --kind evaluate.performance --json")).Json.EnumerateArray().ShouldHaveSingleItem().GetProperty("id").GetString()!;
        window.GetProperty("reference").GetProperty("evaluation").GetString().ShouldBe(evaluation);
        var tested = (await desk.Type($"ledger show {evaluation} --json")).Json.GetProperty("record").GetProperty("body").GetProperty("metrics").EnumerateArray()
            .ToDictionary(metric => metric.GetProperty("name").GetString()!, metric => metric.GetProperty("test").GetProperty("value").GetDouble());
        var metrics = window.GetProperty("performance").GetProperty("metrics").EnumerateArray().ToArray();
        metrics.Select(metric => metric.GetProperty("name").GetString()).ShouldBe(["roc_auc", "accuracy", "brier_score_loss"]);
        foreach (var metric in metrics) metric.GetProperty("reference").GetDouble().ShouldBe(tested[metric.GetProperty("name").GetString()!]);
    }

    [Fact]
    public async Task A_stored_profile_keeps_them_too()
    {
        using var desk = await OnDesk();
        (await desk.Type("monitor profile")).ShouldEndIn(ExitCode.Done);
        Metric(await desk.Type(Run), "brier_score_loss").TryGetProperty("reference", out _).ShouldBeTrue();
    }

    [Fact]
    public async Task Accuracy_by_another_threshold_stands_beside_none()
    {
        using var desk = await OnDesk();
        var typed = await desk.Type($"{Run} --threshold 0.123");
        Metric(typed, "accuracy").TryGetProperty("reference", out _).ShouldBeFalse();
        Metric(typed, "roc_auc").TryGetProperty("reference", out _).ShouldBeTrue();
    }

    [Theory]
    [InlineData("brier_score")]
    [InlineData("brier")]
    [InlineData("brier_score_loss")]
    public async Task A_limit_finds_its_figure_by_the_name_of_now_and_by_those_of_before(string figure)
    {
        using var desk = await OnDesk($"\nmonitor:\n  alerts:\n    - {{name: probabilities, figure: {figure}, above: 0.0001}}\n");
        var alert = (await desk.Type(Run)).ShouldEndIn(ExitCode.Done).Json.GetProperty("alerts").EnumerateArray().ShouldHaveSingleItem();
        alert.GetProperty("alert").GetProperty("figure").GetString().ShouldBe("brier_score_loss");
    }

    private static async Task<Desk> OnDesk(string rules = "")
    {
        var desk = await WatchedProject.OnDesk(rules);
        desk.Write("use.csv", WatchedProject.Use(shift: 0));
        return desk;
    }

    private static JsonElement Window(Typed typed) => typed.ShouldEndIn(ExitCode.Done).Json.GetProperty("windows").EnumerateArray().ShouldHaveSingleItem().GetProperty("window");

    private static JsonElement Metric(Typed typed, string name) => Window(typed).GetProperty("performance").GetProperty("metrics").EnumerateArray().Single(metric => metric.GetProperty("name").GetString() == name);
}
