using Assay.Cli.Terminals;
using Doors.Tests.Breaking;
using Doors.Tests.CommandLine;
using Doors.Tests.MainJob;

namespace Doors.Tests.Demo;

/// <summary>A demo killed with no chance to clean up, and started again until it is done: it leaves what an undisturbed one leaves.</summary>
[Trait("Takes", "a minute")]
[Collection("processes")]
public class KilledDemoTests
{
    private const int MostStarts = 40;
    private static readonly string[] Demo = ["demo", LightSample.Folder, "--name", "A. Tester", "--address", "tester@example.org"];
    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(900);
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(350);

    [Fact]
    public async Task It_goes_on_where_it_was_whenever_it_was_killed()
    {
        using var desk = LightSample.OnDesk();
        (await desk.Type(["run", .. Demo[1..]])).ShouldEndIn(ExitCode.Done);
        var (before, kills) = ((await MortgageDesk.LogOf(desk)).Count, 0);
        var seen = new HashSet<int>();
        // Each is killed a little later than the one before, counted from its start: between and within all of the steps.
        while (await IsKilledAsync(desk, First + Step * kills))
        {
            (++kills).ShouldBeLessThan(MostStarts);
            seen.Add((await MortgageDesk.LogOf(desk)).Count);
        }

        seen.Count.ShouldBeGreaterThan(1, "no kill fell between two records");
        await ShouldBeAsIfNothingHadHappened(desk, before);
    }

    private static async Task<bool> IsKilledAsync(Desk desk, TimeSpan after)
    {
        using var demo = AssayProcess.Start(desk, Demo);
        await Task.Delay(after);
        if (await demo.KillAsync()) return true;
        (await demo.EndAsync()).ShouldEndIn(ExitCode.Done);
        return false;
    }

    private static async Task ShouldBeAsIfNothingHadHappened(Desk desk, int before)
    {
        var left = (await MortgageDesk.LogOf(desk)).Skip(before).ToList();
        left.Select(record => MortgageDesk.Text(record, "kind")).ShouldBe(
        [
            "release.request", .. Enumerable.Repeat("monitor.window", 8), "monitor.alert", "monitor.proposal",
            "retire.plan", "retire.notice", "retire.acknowledgement", "retire.archive", "retire.deletion", "retire.verification", "retire.certificate",
        ]);
        left[1].GetProperty("body").GetProperty("volume").GetProperty("rows").GetInt64().ShouldBe(2_000, "what was answered before a kill is asked again, or lost");
        File.ReadAllLines(desk.PathOf("mortgage/alerts.jsonl")).Distinct().ShouldHaveSingleItem();
        Directory.EnumerateFiles(desk.PathOf("mortgage")).Select(Path.GetFileName).ShouldBe(["alerts.jsonl", "assay.yaml", "mortgage.csv", "retirement-rehearsal.sealed", "simulated-week.csv"], ignoreOrder: true);
        (await desk.Type("ledger verify --home mortgage/.assay")).ShouldEndIn(ExitCode.Done);
    }
}
