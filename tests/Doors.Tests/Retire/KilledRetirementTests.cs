using Assay.Cli.Terminals;
using Doors.Tests.Breaking;
using Doors.Tests.CommandLine;

namespace Doors.Tests.Retire;

/// <summary>A retirement that is killed after each of its steps with no chance to clean up: nothing is gone that no record names, and run again it comes to the same end.</summary>
[Collection("processes")]
public sealed class KilledRetirementTests(PlannedRetirement planned) : IClassFixture<PlannedRetirement>
{
    private static readonly string[] Run = ["retire", "run", "--archive", "end.sealed", "--keep-archive-until", "2999-01-01", "--home", "job/.assay"];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    public async Task Killed_after_a_step_it_goes_on_to_the_same_end(int steps)
    {
        using var desk = await planned.CopyAsync();
        using (var run = AssayProcess.Start(desk, Run))
        {
            for (var step = 0; step < steps; step++) (await run.NextLineAsync()).ShouldNotBeNull();
            await run.KillAsync();
        }

        Files(AssayProcess.TemporaryFolder(desk)).ShouldBeEmpty("rows of people are never where nobody clears them away");

        await ShouldNameAllThatIsGoneAsync(desk);
        (await desk.Type(Run)).ShouldEndIn(ExitCode.Done);
        await ShouldNameAllThatIsGoneAsync(desk);
        planned.Content.Count(digest => IsHere(desk, digest)).ShouldBe(0);
        (await RecordsAsync(desk, "retire.archive")).Count.ShouldBe(1);
        (await desk.Type("retire", "open", "end.sealed", "--to", "end.zip", "--home", "job/.assay")).ShouldEndIn(ExitCode.Done);
        File.Exists(desk.PathOf("end.sealed.unfinished")).ShouldBeFalse();
        SmallProject.Leftovers(desk).ShouldBeEmpty("what was killed is cleared away by the next start");
    }

    private static IEnumerable<string> Files(string folder) => Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.parquet", SearchOption.AllDirectories) : [];

    private async Task ShouldNameAllThatIsGoneAsync(Desk desk)
    {
        (await desk.Type("ledger verify --home job/.assay")).ShouldEndIn(ExitCode.Done);
        var named = string.Join('\n', [.. await RecordsAsync(desk, "retire.intent"), .. await RecordsAsync(desk, "retire.deletion")]);
        foreach (var gone in planned.Content.Where(digest => !IsHere(desk, digest))) named.ShouldContain(gone);
    }

    private static bool IsHere(Desk desk, string digest) => Directory.EnumerateFiles(desk.PathOf("job/.assay/artifacts"), "*", SearchOption.AllDirectories).Any(file => file.Replace($"{Path.DirectorySeparatorChar}", "", StringComparison.Ordinal).EndsWith(digest, StringComparison.Ordinal));

    private static async Task<List<string>> RecordsAsync(Desk desk, string kind) =>
        [.. (await desk.Type("ledger", "log", "--kind", kind, "--json", "--home", "job/.assay")).ShouldEndIn(ExitCode.Done).Json.EnumerateArray().Select(record => record.GetProperty("body").ToString())];
}
