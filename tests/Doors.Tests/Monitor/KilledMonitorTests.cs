using Assay.Cli.Terminals;
using Assay.Kernel;
using Doors.Tests.Breaking;
using Doors.Tests.CommandLine;
using Doors.Tests.MainJob;

namespace Doors.Tests.Monitor;

/// <summary>Runs of Monitor that are killed with no chance to clean up, and started again: what they leave is what undisturbed ones leave.</summary>
[Trait("Takes", "a minute")]
[Collection("processes")]
public class KilledMonitorTests
{
    private const string Policy = "\n  retrain: {performance: {figure: roc_auc, below: 0.6}, least_labelled: 100, held: 0.5, learn_from: window, forgetting: {most: 1}, ask: {to: production, owner: credit risk, rollback: switch back}}\n";
    private static readonly string[] Run = ["monitor", "run", "new.csv", "--every", "50", "--skip-classifier"];
    private static readonly string[] Retrain = ["monitor", "retrain", "new.csv", "--anyway"];

    [Fact]
    public async Task Windows_and_alerts_that_a_kill_cut_short_are_all_there_once_after_the_next_run()
    {
        using var desk = await OnDesk();
        var random = new SeededRandom(11);
        for (var kill = 0; kill < 4; kill++) await KillAsync(desk, Run, 400 + random.NextInt32(1400));
        using var undisturbed = await OnDesk();
        (await FinishAsync(undisturbed, Run)).ShouldEndIn(ExitCode.Done);
        (await FinishAsync(desk, Run)).ShouldEndIn(ExitCode.Done);
        (await KindsAsync(desk)).ShouldBe(await KindsAsync(undisturbed));
        await ShouldBeSoundAsync(desk);
    }

    [Fact]
    public async Task A_retraining_that_is_killed_again_and_again_goes_on_to_one_comparison_and_one_request()
    {
        using var desk = await OnDesk();
        (await desk.Type(Run)).ShouldEndIn(ExitCode.Done);
        for (var kill = 0; kill < 5; kill++)
        {
            using var run = AssayProcess.Start(desk, Retrain);
            for (var step = 0; step <= kill; step++) _ = await run.NextLineAsync();
            await run.KillAsync();
        }

        (await FinishAsync(desk, Retrain)).ShouldEndIn(ExitCode.Done).Out.ShouldContain("Release was asked");
        using var undisturbed = await OnDesk();
        (await undisturbed.Type(Run)).ShouldEndIn(ExitCode.Done);
        (await FinishAsync(undisturbed, Retrain)).ShouldEndIn(ExitCode.Done);
        (await KindsAsync(desk)).ShouldBe(await KindsAsync(undisturbed));
        await ShouldBeSoundAsync(desk);
    }

    private static async Task<Desk> OnDesk()
    {
        var desk = await WatchedProject.OnDesk(WatchedProject.Rules + Policy);
        desk.Write("new.csv", SmallTable.With(400, ratio => SmallTable.TwoClasses(1 - ratio)));
        return desk;
    }

    private static async Task KillAsync(Desk desk, string[] words, int milliseconds)
    {
        using var run = AssayProcess.Start(desk, words);
        await Task.Delay(milliseconds);
        await run.KillAsync();
    }

    private static async Task<Typed> FinishAsync(Desk desk, string[] words)
    {
        using var run = AssayProcess.Start(desk, words);
        return await run.EndAsync();
    }

    // A window's record is the same however often it was begun; the order of what stands in the log is too.
    private static async Task<List<string>> KindsAsync(Desk desk) => [.. (await MortgageDesk.LogOf(desk, ".")).Select(record => $"{MortgageDesk.Text(record, "kind")} {Step(MortgageDesk.Text(record, "step"))}")];

    // A challenger stands under a name made of digests; what comes after it says which step it is.
    private static string? Step(string? step) => step?.StartsWith("challenger/", StringComparison.Ordinal) == true ? step[(step.IndexOf('/', "challenger/".Length) + 1)..] : step;

    private static async Task ShouldBeSoundAsync(Desk desk)
    {
        (await desk.Type("ledger verify")).ShouldEndIn(ExitCode.Done);
        Directory.EnumerateFileSystemEntries(AssayProcess.TemporaryFolder(desk)).ShouldBeEmpty();
        Directory.EnumerateFiles(desk.PathOf(".assay"), "rows.parquet", SearchOption.AllDirectories).ShouldBeEmpty("rows on their way are in no home that was closed");
    }
}
