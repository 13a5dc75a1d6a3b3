using Assay.Cli.Terminals;
using Assay.Kernel;
using Doors.Tests.CommandLine;

namespace Doors.Tests.Breaking;

/// <summary>A whole run, killed with no chance to clean up, and started again until it is done: what it leaves is what an undisturbed run leaves.</summary>
[Trait("Takes", "a minute")]
[Collection("processes")]
public class KilledRunTests
{
    private const int MostStarts = 40;
    private const int Kills = 6;

    [Fact]
    public async Task A_run_that_is_killed_as_soon_as_it_has_done_a_step_or_two_goes_on_to_the_same_end()
    {
        using var desk = await SmallProject.OnDesk();
        var kills = 0;
        while (await KilledAfter(1 + (kills % 2), desk)) (++kills).ShouldBeLessThan(MostStarts);
        kills.ShouldBeGreaterThan(8);
        await ShouldBeAsIfNothingHadHappened(desk);
    }

    [Fact]
    public async Task A_run_that_is_killed_at_any_moment_goes_on_to_the_same_end()
    {
        using var desk = await SmallProject.OnDesk();
        var random = new SeededRandom(7);
        for (var kill = 0; kill < Kills; kill++)
        {
            using var run = AssayProcess.Start(desk, SmallProject.Run);
            await Task.Delay(50 + random.NextInt32(1500));
            await run.KillAsync();
            if (File.Exists(desk.PathOf("job/.assay/ledger.db"))) (await desk.Type("ledger verify --home job/.assay")).ShouldEndIn(ExitCode.Done);
        }
        await ShouldBeAsIfNothingHadHappened(desk);
    }

    private static async Task<bool> KilledAfter(int steps, Desk desk)
    {
        using var run = AssayProcess.Start(desk, SmallProject.Run);
        for (var step = 0; step < steps; step++)
        {
            if (await run.NextLineAsync() is not null) continue;
            (await run.EndAsync()).ShouldEndIn(ExitCode.Done);
            return false;
        }

        return await run.KillAsync();
    }

    private static async Task ShouldBeAsIfNothingHadHappened(Desk desk)
    {
        using var undisturbed = await SmallProject.OnDesk();
        (await undisturbed.Type(SmallProject.Run)).ShouldEndIn(ExitCode.Done);
        // What a killed process left half-written is cleared away once it is certain that nobody writes it any more.
        foreach (var part in SmallProject.Leftovers(desk).Where(file => file.EndsWith(".part", StringComparison.Ordinal))) File.SetLastWriteTimeUtc(Path.Combine(desk.Folder, part), DateTime.UtcNow.AddHours(-2));
        using var last = AssayProcess.Start(desk, SmallProject.Run);
        (await last.EndAsync()).ShouldEndIn(ExitCode.Done);
        (await SmallProject.RecordsAsync(desk)).ShouldBe(await SmallProject.RecordsAsync(undisturbed));
        (await desk.Type("ledger verify --home job/.assay")).ShouldEndIn(ExitCode.Done);
        SmallProject.Leftovers(desk).ShouldBeEmpty();
    }
}
