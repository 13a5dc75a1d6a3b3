using System.Text.Json;
using Assay.Cli.Terminals;
using Doors.Tests.CommandLine;

namespace Doors.Tests.Monitor;

public class RetrainPlanTests
{
    private const string Policy = "\n  retrain: {max_age_days: 30, drift: {figure: effect, column: ratio, above: 0.2}, performance: {figure: roc_auc, below: 0.7}, alerts: [ratio moved]}\n";

    [Fact]
    public async Task It_is_not_due_while_nothing_has_happened_and_due_once_a_window_breaks_a_limit()
    {
        using var desk = await WatchedProject.OnDesk(WatchedProject.Rules + Policy);
        var before = Proposal(await desk.Type("monitor retrain-plan --json"));
        before.GetProperty("isDue").GetBoolean().ShouldBeFalse();
        before.GetProperty("triggers").EnumerateArray().Select(trigger => trigger.GetProperty("trigger").GetString()).ShouldBe(["age", "drift", "performance", "alert"]);
        desk.Write("use.csv", WatchedProject.Use(shift: 0.8));
        (await desk.Type("monitor run use.csv --skip-classifier")).ShouldEndIn(ExitCode.Done);
        var said = (await desk.Type("monitor retrain-plan")).ShouldEndIn(ExitCode.Done).Out;
        said.ShouldContain("retraining is due");
        said.ShouldContain("effect of ratio breaks its limit (above 0.2) in the newest window");
        said.ShouldContain("Open: ratio moved.");
        (await desk.Type("ledger verify")).ShouldEndIn(ExitCode.Done);
    }

    [Fact]
    public async Task The_same_proposal_is_one_record()
    {
        using var desk = await WatchedProject.OnDesk(WatchedProject.Rules + Policy);
        var first = (await desk.Type("monitor retrain-plan --json")).ShouldEndIn(ExitCode.Done).Json.GetProperty("id").GetString();
        (await desk.Type("monitor retrain-plan --json")).ShouldEndIn(ExitCode.Done).Json.GetProperty("id").GetString().ShouldBe(first);
    }

    [Fact]
    public async Task Simulated_windows_make_nothing_due_but_simulated_work()
    {
        using var desk = await WatchedProject.OnDesk(WatchedProject.Rules + Policy);
        desk.Write("use.csv", WatchedProject.Use(shift: 0.8));
        (await desk.Type("monitor run use.csv --skip-classifier --context simulated")).ShouldEndIn(ExitCode.Done);
        Proposal(await desk.Type("monitor retrain-plan --json")).GetProperty("isDue").GetBoolean().ShouldBeFalse();
        var simulated = (await desk.Type("monitor retrain-plan --context simulated --json")).ShouldEndIn(ExitCode.Done).Json;
        simulated.GetProperty("proposal").GetProperty("isDue").GetBoolean().ShouldBeTrue();
        (await desk.Type($"ledger show {simulated.GetProperty("id").GetString()} --json")).ShouldEndIn(ExitCode.Done).Out.ShouldContain("\"simulated\"");
    }

    [Fact]
    public async Task A_project_without_a_policy_without_a_model_or_with_work_marked_wrongly_is_told()
    {
        using var desk = await WatchedProject.OnDesk();
        (await desk.Type("monitor retrain-plan --json")).ShouldEndIn(ExitCode.BadInput).Problem.GetProperty("code").GetString().ShouldBe("monitor.no-policy");
        File.AppendAllText(desk.PathOf("assay.yaml"), Policy);
        (await desk.Type("monitor retrain-plan --context real --json")).ShouldEndIn(ExitCode.BadInput).Problem.GetProperty("code").GetString().ShouldBe("monitor.context");
        (await desk.Type("monitor retrain-plan --home elsewhere --json")).ShouldEndIn(ExitCode.BadInput).Problem.GetProperty("code").GetString().ShouldBe("monitor.never-run");
    }

    private static JsonElement Proposal(Typed typed) => typed.ShouldEndIn(ExitCode.Done).Json.GetProperty("proposal");
}
