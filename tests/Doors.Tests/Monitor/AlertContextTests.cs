using System.Text.Json;
using Assay.Cli.Terminals;
using Doors.Tests.CommandLine;

namespace Doors.Tests.Monitor;

/// <summary>What is real, rehearsed and simulated goes its own way: nothing that was simulated silences, amends or closes anything real.</summary>
public class AlertContextTests
{
    private const string Live = "monitor run use.csv --skip-classifier --json";
    private const string Simulated = $"{Live} --context simulated";

    [Fact]
    public async Task An_open_simulated_alert_silences_no_live_one()
    {
        using var desk = await DriftedAsync();
        var simulated = Only(await desk.Type(Simulated), "alerts");
        var live = Only(await desk.Type(Live), "alerts");
        live.GetProperty("id").GetString().ShouldNotBe(simulated.GetProperty("id").GetString());
        File.ReadAllLines(desk.PathOf("alerts.jsonl")).Length.ShouldBe(2);
        (await desk.Type("monitor alerts")).Out.ShouldContain($"{simulated.GetProperty("id").GetString()}  open (simulated)");
    }

    [Fact]
    public async Task A_simulated_window_stands_for_no_live_one_and_amends_none()
    {
        using var desk = await DriftedAsync();
        var live = Only(await desk.Type(Live), "windows");
        desk.Write("use.csv", WatchedProject.Use(shift: 0));
        var simulated = Only(await desk.Type(Simulated), "windows");
        simulated.GetProperty("window").TryGetProperty("amends", out _).ShouldBeFalse();
        var again = Only(await desk.Type(Live), "windows");
        (again.GetProperty("isNew").GetBoolean(), again.GetProperty("window").GetProperty("amends").GetString()).ShouldBe((true, live.GetProperty("id").GetString()));
        again.GetProperty("id").GetString().ShouldNotBe(simulated.GetProperty("id").GetString());
    }

    [Fact]
    public async Task A_simulated_window_verifies_no_real_action()
    {
        using var desk = await DriftedAsync();
        var alert = Only(await desk.Type(Live), "alerts").GetProperty("id").GetString()!;
        (await desk.Type("monitor", "act", alert, "--note", "feed corrected")).ShouldEndIn(ExitCode.Done);
        desk.Write("use.csv", WatchedProject.Use(shift: 0));
        (await desk.Type(Simulated)).ShouldEndIn(ExitCode.Done);
        (await desk.Type("monitor", "verify", alert, "--note", "as before", "--json")).ShouldEndIn(ExitCode.BadInput).Problem.GetProperty("code").GetString().ShouldBe("monitor.no-later-window");
        (await desk.Type(Live)).ShouldEndIn(ExitCode.Done);
        (await desk.Type("monitor", "verify", alert, "--note", "as before")).ShouldEndIn(ExitCode.Done);
    }

    [Fact]
    public async Task Real_and_simulated_alerts_are_not_answered_together()
    {
        using var desk = await DriftedAsync();
        var simulated = Only(await desk.Type(Simulated), "alerts").GetProperty("id").GetString()!;
        var live = Only(await desk.Type(Live), "alerts").GetProperty("id").GetString()!;
        var problem = (await desk.Type("monitor", "resolve", simulated, live, "--note", "a test", "--json")).ShouldEndIn(ExitCode.BadInput).Problem;
        problem.GetProperty("code").GetString().ShouldBe("monitor.mixed");
        problem.GetProperty("value").GetString()!.ShouldContain("simulated");
        (await desk.Type("monitor", "resolve", simulated, "--note", "a test")).ShouldEndIn(ExitCode.Done);
        (await desk.Type("monitor alerts --json")).Json.GetProperty("alerts").EnumerateArray().ShouldHaveSingleItem().GetProperty("context").GetString().ShouldBe("live");
    }

    [Fact]
    public async Task A_start_that_several_ids_share_names_none_of_them()
    {
        using var desk = await DriftedAsync();
        var alert = Only(await desk.Type(Live), "alerts").GetProperty("id").GetString()!;
        (await desk.Type("monitor", "acknowledge", alert[..4], "--note", "the only one")).ShouldEndIn(ExitCode.Done);
        (await desk.Type("monitor", "resolve", alert[..4], "--note", "closed", "--json")).ShouldEndIn(ExitCode.BadInput).Problem.GetProperty("code").GetString().ShouldBe("monitor.ambiguous", "its own answer starts like it");
        (await desk.Type("monitor", "resolve", alert, "--note", "closed")).ShouldEndIn(ExitCode.Done);
    }

    private static async Task<Desk> DriftedAsync()
    {
        var desk = await WatchedProject.OnDesk();
        desk.Write("use.csv", WatchedProject.Use(shift: 0.8));
        return desk;
    }

    private static JsonElement Only(Typed typed, string what) => typed.ShouldEndIn(ExitCode.Done).Json.GetProperty(what).EnumerateArray().ShouldHaveSingleItem();
}
