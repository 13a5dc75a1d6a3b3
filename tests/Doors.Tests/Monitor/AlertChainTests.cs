using System.Text.Json;
using Assay.Cli.Terminals;
using Doors.Tests.CommandLine;

namespace Doors.Tests.Monitor;

public class AlertChainTests
{
    private const string Run = "monitor run use.csv --skip-classifier --json";

    [Fact]
    public async Task An_alert_goes_from_acknowledged_to_incident_to_action_to_verified_to_resolved()
    {
        using var desk = await WatchedProject.OnDesk();
        var alert = await RaiseAsync(desk);
        await Answer(desk, "acknowledge", alert, "looking into it");
        var incident = (await Answer(desk, "incident", alert, "ratios arrive in other units")).GetProperty("id").GetString()!;
        (await desk.Type("monitor", "verify", incident, "--note", "early", "--json")).ShouldEndIn(ExitCode.BadInput).Problem.GetProperty("code").GetString().ShouldBe("monitor.no-action");
        var action = (await Answer(desk, "act", incident, "feed corrected")).GetProperty("id").GetString();
        (await desk.Type("monitor", "verify", incident, "--note", "early", "--json")).ShouldEndIn(ExitCode.BadInput).Problem.GetProperty("code").GetString().ShouldBe("monitor.no-later-window");
        desk.Write("use.csv", WatchedProject.Use(shift: 0));
        (await desk.Type(Run)).ShouldEndIn(ExitCode.Done);
        var verified = (await Answer(desk, "verify", incident, "as before")).GetProperty("answer");
        (verified.GetProperty("isWithinLimit").GetBoolean(), verified.GetProperty("follows").GetString()).ShouldBe((true, action));
        await Answer(desk, "resolve", incident, "closed");
        (await desk.Type("monitor alerts")).ShouldEndIn(ExitCode.Done).Out.ShouldContain("No alert is open.");
        var chain = (await desk.Type("monitor alerts --all --json")).Json.GetProperty("alerts")[0].GetProperty("answers").EnumerateArray().Select(answer => answer.GetProperty("answer").GetProperty("answer").GetString());
        chain.ShouldBe(["acknowledged", "incident", "action", "verified", "resolved"]);
        (await desk.Type("ledger verify")).ShouldEndIn(ExitCode.Done);
    }

    [Fact]
    public async Task What_is_open_is_not_told_again_and_what_was_resolved_is()
    {
        using var desk = await WatchedProject.OnDesk();
        var alert = await RaiseAsync(desk);
        desk.Write("use.csv", WatchedProject.Use(shift: 0.9));
        (await desk.Type(Run)).ShouldEndIn(ExitCode.Done).Json.GetProperty("alerts").GetArrayLength().ShouldBe(0);
        await Answer(desk, "resolve", alert, "a test");
        desk.Write("use.csv", WatchedProject.Use(shift: 0.7));
        (await desk.Type(Run)).ShouldEndIn(ExitCode.Done).Json.GetProperty("alerts").GetArrayLength().ShouldBe(1);
        File.ReadAllLines(desk.PathOf("alerts.jsonl")).Length.ShouldBe(2);
    }

    [Fact]
    public async Task An_action_that_did_not_help_is_verified_as_such_and_ends_in_a_code_of_its_own()
    {
        using var desk = await WatchedProject.OnDesk();
        var alert = await RaiseAsync(desk);
        await Answer(desk, "act", alert, "restarted it");
        desk.Write("use.csv", WatchedProject.Use(shift: 0.9));
        (await desk.Type(Run)).ShouldEndIn(ExitCode.Done);
        (await desk.Type("monitor", "verify", alert, "--note", "no better", "--json")).ShouldEndIn(ExitCode.DoesNotHold).Json.GetProperty("answer").GetProperty("isWithinLimit").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public async Task What_people_write_is_sealed()
    {
        using var desk = await WatchedProject.OnDesk();
        var alert = await RaiseAsync(desk);
        var id = (await Answer(desk, "acknowledge", alert, "Zacharias looks into it")).GetProperty("id").GetString();
        (await desk.Type($"ledger show {id} --json")).ShouldEndIn(ExitCode.Done).Out.ShouldContain("hmac");
        foreach (var file in Directory.EnumerateFiles(desk.PathOf(".assay"), "ledger.db*")) File.ReadAllText(file, System.Text.Encoding.Latin1).ShouldNotContain("Zacharias");
    }

    [Fact]
    public async Task A_critical_alert_ends_the_run_in_a_code_that_a_script_notices()
    {
        using var desk = await WatchedProject.OnDesk(WatchedProject.Rules.Replace("who:", "severity: critical, who:", StringComparison.Ordinal));
        desk.Write("use.csv", WatchedProject.Use(shift: 0.8));
        (await desk.Type("monitor run use.csv --skip-classifier")).ShouldEndIn(ExitCode.DoesNotHold).Out.ShouldContain("ALERT critical: ratio moved");
    }

    [Fact]
    public async Task A_channel_that_cannot_be_reached_does_not_stop_the_record_and_is_told()
    {
        using var desk = await WatchedProject.OnDesk(WatchedProject.Rules.Replace("file: alerts.jsonl", "file: nowhere/alerts.jsonl", StringComparison.Ordinal));
        desk.Write("use.csv", WatchedProject.Use(shift: 0.8));
        (await desk.Type("monitor run use.csv --skip-classifier")).ShouldEndIn(ExitCode.Done).Out.ShouldContain("not told: team");
        (await desk.Type("monitor alerts")).ShouldEndIn(ExitCode.Done).Out.ShouldContain("team did not take it");
    }

    [Fact]
    public async Task An_alert_that_is_not_there_is_told()
    {
        using var desk = await WatchedProject.OnDesk();
        (await desk.Type("monitor", "acknowledge", "ffffffff", "--note", "?", "--json")).ShouldEndIn(ExitCode.BadInput).Problem.GetProperty("code").GetString().ShouldBe("monitor.no-alert");
    }

    private static async Task<string> RaiseAsync(Desk desk)
    {
        desk.Write("use.csv", WatchedProject.Use(shift: 0.8));
        var alert = (await desk.Type(Run)).ShouldEndIn(ExitCode.Done).Json.GetProperty("alerts").EnumerateArray().ShouldHaveSingleItem();
        var line = JsonDocument.Parse(File.ReadAllLines(desk.PathOf("alerts.jsonl"))[^1]).RootElement;
        line.GetProperty("text").GetString()!.ShouldContain("ratio moved");
        return alert.GetProperty("id").GetString()!;
    }

    private static async Task<JsonElement> Answer(Desk desk, string verb, string id, string note) => (await desk.Type("monitor", verb, id, "--note", note, "--json")).ShouldEndIn(ExitCode.Done).Json;
}
