using System.Text.Json;
using Assay.Cli.Terminals;
using Doors.Tests.MainJob;

namespace Doors.Tests.Demo;

/// <summary>What the demo does after the evaluation, on the sample as it comes.</summary>
[Collection(MainJobRun.Name)]
public class RehearsalTests(MortgageDesk mortgage)
{
    [Fact]
    public void It_asks_for_a_release_and_shows_what_one_would_still_need()
    {
        var asked = mortgage.Body("release.request");
        Items(asked).Where(item => !item.GetProperty("holds").GetBoolean()).Select(item => Text(item, "name")).ShouldBe(["warnings-answered", "runbook"]);
        Says("release").ShouldContain("warnings-answered: 4 things are to be done first");
        Says("release").ShouldContain("approval: 1 × reviewer, by somebody else than who asked");
    }

    [Fact]
    public async Task Nothing_goes_live_by_it()
    {
        var id = Text(mortgage.Log.Single(record => Text(record, "kind") == "release.request"), "id");
        (await mortgage.Desk.Type($"release activate {id} --home mortgage/.assay --json")).ShouldEndIn(ExitCode.BadInput).Problem.GetProperty("code").GetString().ShouldBe("release.not-granted");
        mortgage.Log.ShouldNotContain(record => Text(record, "kind") == "release.change");
    }

    [Fact]
    public void Two_thousand_requests_are_answered_and_logged_and_no_column_is_called_moved()
    {
        var window = Windows("mortgage").ShouldHaveSingleItem();
        Text(window, "context").ShouldBe("rehearsal");
        var volume = window.GetProperty("body").GetProperty("volume");
        (volume.GetProperty("rows").GetInt64(), volume.GetProperty("errors").GetInt64()).ShouldBe((2_000, 0));
        volume.GetProperty("latencyMedianMicroseconds").GetDouble().ShouldBeGreaterThan(0);
        Drifted(window).ShouldBeEmpty();
    }

    [Fact]
    public void A_simulated_week_moves_from_the_day_on_which_the_change_was_put_in()
    {
        var windows = Windows("mortgage-simulated-week");
        windows.ShouldAllBe(window => Text(window, "context") == "simulated");
        windows.Select(window => string.Join(' ', Drifted(window))).ShouldBe(["", "", "", "", "pirat hirat", "pirat hirat", "pirat hirat"]);
    }

    [Fact]
    public void The_alert_is_simulated_too_and_told_once()
    {
        var alert = mortgage.Log.Single(record => Text(record, "kind") == "monitor.alert");
        (Text(alert, "context"), Text(alert.GetProperty("body"), "windowName")).ShouldBe(("simulated", "1991-01-11"));
        File.ReadAllLines(mortgage.Desk.PathOf("mortgage/alerts.jsonl")).ShouldHaveSingleItem();
    }

    [Fact]
    public void Retraining_is_proposed_by_the_policy_and_the_simulated_week_and_nothing_is_trained()
    {
        var proposal = mortgage.Log.Single(record => Text(record, "kind") == "monitor.proposal");
        Text(proposal, "context").ShouldBe("simulated");
        proposal.GetProperty("body").GetProperty("isDue").GetBoolean().ShouldBeTrue();
        proposal.GetProperty("body").GetProperty("triggers").EnumerateArray().ShouldAllBe(trigger => trigger.GetProperty("isMet").GetBoolean());
        mortgage.Log.ShouldNotContain(record => Text(record, "kind") == "monitor.retrain");
    }

    [Fact]
    public async Task The_retirement_is_rehearsed_to_its_certificate_and_takes_nothing_away()
    {
        mortgage.Body("retire.certificate").GetProperty("isRehearsal").GetBoolean().ShouldBeTrue();
        mortgage.Body("retire.archive").GetProperty("restored").GetProperty("passed").GetBoolean().ShouldBeTrue();
        var assets = mortgage.Body("retire.deletion").GetProperty("assets").EnumerateArray().ToList();
        assets.ShouldContain(asset => Text(asset, "name") == "model.onnx" && Text(asset, "fate") == "wouldGo");
        assets.ShouldNotContain(asset => Text(asset, "fate") == "gone");
        (await mortgage.Desk.Type("predict mortgage mortgage/mortgage.csv -o rehearsed.csv")).ShouldEndIn(ExitCode.Done);
    }

    [Fact]
    public void Nothing_of_it_counts_as_evidence()
    {
        mortgage.Log.Skip(1).ShouldAllBe(record => Text(record, "context") != "live");
        mortgage.Evidence.ShouldEndIn(ExitCode.Done).Json.GetProperty("parts").EnumerateObject().Where(part => part.Name != "none").ShouldAllBe(part => part.Value.GetInt32() == 0);
    }

    [Fact]
    public void A_second_demo_does_nothing_says_so_and_writes_no_record()
    {
        mortgage.Again.ShouldEndIn(ExitCode.Done).Out.ShouldContain("The rehearsal: nothing to do. Every step (5) is on record.");
        mortgage.LogAgain.Count.ShouldBe(mortgage.Log.Count);
    }

    private static string? Text(JsonElement element, string name) => MortgageDesk.Text(element, name);

    private static IEnumerable<JsonElement> Items(JsonElement request) => request.GetProperty("checklist").EnumerateArray();

    private static IEnumerable<string?> Drifted(JsonElement window) => window.GetProperty("body").GetProperty("features").EnumerateArray().Where(feature => feature.GetProperty("hasDrifted").GetBoolean()).Select(feature => Text(feature, "column"));

    private List<JsonElement> Windows(string watch) => [.. mortgage.Log.Where(record => Text(record, "kind") == "monitor.window" && Text(record.GetProperty("body"), "watch") == watch)];

    private string Says(string step) => string.Join('\n', mortgage.First.Json.GetProperty("rehearsal").EnumerateArray().Single(each => Text(each, "step") == step).GetProperty("says").EnumerateArray().Select(line => line.GetString()));
}
