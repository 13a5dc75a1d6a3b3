using System.Text.Json;
using Assay.Cli.Terminals;
using Doors.Tests.Breaking;
using Doors.Tests.CommandLine;
using Doors.Tests.MainJob;

namespace Doors.Tests.Monitor;

public class RetrainVerbTests
{
    private const string Policy = "\nmonitor:\n  retrain: {performance: {figure: roc_auc, below: 0.6}, least_labelled: 100, held: 0.5";

    [Fact]
    public async Task A_challenger_that_learnt_the_opposite_is_better_on_the_new_rows_and_stays_behind_because_it_forgets()
    {
        using var desk = await OnDesk($"{Policy}, learn_from: window, ask: {{to: production}}}}\n");
        desk.Write("new.csv", SmallTable.With(400, Opposite));
        (await desk.Type("monitor run new.csv --skip-classifier")).ShouldEndIn(ExitCode.Done);
        var answer = (await desk.Type("monitor retrain new.csv --json")).ShouldEndIn(ExitCode.Done).Json;
        var retrain = answer.GetProperty("retrain");
        (retrain.GetProperty("conclusion").GetString(), retrain.GetProperty("learntRows").GetInt32(), retrain.GetProperty("heldRows").GetInt32()).ShouldBe(("forgets", 200, 200));
        Gain(retrain.GetProperty("newRows")[0]).ShouldBeGreaterThan(0.3);
        var forgetting = retrain.GetProperty("forgetting");
        forgetting.GetProperty("isWithin").GetBoolean().ShouldBeFalse();
        forgetting.GetProperty("forgetting").GetDouble().ShouldBe(-Gain(forgetting.GetProperty("oldRows")), 1e-9);
        answer.TryGetProperty("request", out _).ShouldBeFalse("what forgets is not put forward");
        (await desk.Type("ledger verify")).ShouldEndIn(ExitCode.Done);
    }

    [Fact]
    public async Task A_challenger_is_put_forward_when_the_policy_lets_it_forget_and_only_once()
    {
        using var desk = await OnDesk($"{Policy}, learn_from: window, forgetting: {{most: 1}}, ask: {{to: production, owner: credit risk, rollback: switch back}}}}\n");
        desk.Write("new.csv", SmallTable.With(400, Opposite));
        (await desk.Type("monitor run new.csv --skip-classifier")).ShouldEndIn(ExitCode.Done);
        var first = (await desk.Type("monitor retrain new.csv --json")).ShouldEndIn(ExitCode.Done).Json;
        var challenger = first.GetProperty("retrain").GetProperty("challenger").GetString()!;
        var request = first.GetProperty("request").GetString()!;
        var status = (await desk.Type($"release status {request} --json")).ShouldEndIn(ExitCode.Done).Out;
        status.ShouldContain(challenger);
        var before = (await MortgageDesk.LogOf(desk, ".")).Count;
        (await desk.Type("monitor retrain new.csv --json")).ShouldEndIn(ExitCode.Done).Json.GetRawText().ShouldBe(first.GetRawText());
        (await MortgageDesk.LogOf(desk, ".")).Count.ShouldBe(before, "everything was on record already");
    }

    [Fact]
    public async Task The_project_goes_on_with_its_champion()
    {
        using var desk = await OnDesk($"{Policy}, learn_from: window}}\n");
        desk.Write("new.csv", SmallTable.With(400, Opposite));
        (await desk.Type("monitor retrain new.csv --anyway")).ShouldEndIn(ExitCode.Done).Out.ShouldContain("the champion stays");
        (await desk.Type("run --json")).ShouldEndIn(ExitCode.Done).Json.GetProperty("steps").EnumerateArray().ShouldNotContain(step => step.GetProperty("ran").GetBoolean());
        var champion = (await desk.Type("monitor retrain-plan --json")).ShouldEndIn(ExitCode.Done).Json.GetProperty("proposal").GetProperty("model").GetString();
        (await desk.Type("release request --to production --rehearse --json")).ShouldEndIn(ExitCode.Done).Json.GetProperty("model").GetString().ShouldBe(champion);
    }

    [Fact]
    public async Task Rows_like_those_before_bring_nothing_and_without_need_nothing_is_trained()
    {
        using var desk = await OnDesk($"{Policy}}}\n");
        desk.Write("new.csv", SmallTable.With(400, SmallTable.TwoClasses));
        (await desk.Type("monitor retrain new.csv")).ShouldEndIn(ExitCode.Done).Out.ShouldContain("Nothing was trained");
        var retrain = (await desk.Type("monitor retrain new.csv --anyway --json")).ShouldEndIn(ExitCode.Done).Json.GetProperty("retrain");
        (retrain.GetProperty("conclusion").GetString(), retrain.GetProperty("learntRows").GetInt32()).ShouldBe(("notBetter", 90 + 200), "the champion's 90 training rows, and half of the window");
    }

    [Theory]
    [InlineData("--anyway", "monitor.no-rows")]
    [InlineData("few.csv --anyway", "monitor.too-few-labels")]
    [InlineData("other.csv --anyway", "monitor.no-column")]
    [InlineData("new.csv --anyway --label outcome", "monitor.no-column")]
    [InlineData("new.csv --anyway --time at", "monitor.no-column")]
    [InlineData("--model nobody --anyway", "monitor.no-log")]
    [InlineData("--model job --anyway --since yesterday", "monitor.since")]
    public async Task What_cannot_be_learnt_from_is_told_before_anything_is_trained(string options, string code)
    {
        using var desk = await OnDesk($"{Policy}}}\n");
        desk.Write("new.csv", SmallTable.With(150, SmallTable.TwoClasses));
        desk.Write("few.csv", SmallTable.With(99, SmallTable.TwoClasses));
        desk.Write("other.csv", SmallTable.With(150, SmallTable.TwoClasses).Replace("ratio", "ration", StringComparison.Ordinal));
        (await desk.Type($"monitor retrain {options} --json")).ShouldEndIn(ExitCode.BadInput).Problem.GetProperty("code").GetString().ShouldBe(code);
        (await MortgageDesk.LogOf(desk, ".")).ShouldNotContain(record => MortgageDesk.Text(record, "step") != null && MortgageDesk.Text(record, "step")!.StartsWith("challenger/", StringComparison.Ordinal));
    }

    private static async Task<Desk> OnDesk(string policy)
    {
        var desk = await SmallProject.OnDesk();
        File.AppendAllText(desk.PathOf("job/assay.yaml"), policy);
        (await desk.Type(SmallProject.Run)).ShouldEndIn(ExitCode.Done);
        desk.Work = desk.PathOf("job");
        return desk;
    }

    private static string Opposite(double ratio) => SmallTable.TwoClasses(1 - ratio);

    private static double Gain(JsonElement compared) => compared.GetProperty("difference").GetProperty("value").GetDouble();
}
