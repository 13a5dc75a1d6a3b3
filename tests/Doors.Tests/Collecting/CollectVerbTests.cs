using Assay.Cli.Terminals;
using Doors.Tests.CommandLine;
using Doors.Tests.Importing;

namespace Doors.Tests.Collecting;

/// <summary><c>assay gc</c>.</summary>
public class CollectVerbTests
{
    private const string Me = " --name Tester --address t@example.org";
    private const string Deleted = "ffffffffffffffffffffffffffffffff";
    private const string Kept = MlflowDatabaseFile.Run;

    [Fact]
    public async Task What_is_in_the_bin_goes_with_its_files_and_what_is_not_stays()
    {
        using var desk = await WithARunInTheBinAsync();
        (await desk.Type("gc --dry-run")).ShouldEndIn(ExitCode.Done).Out.ShouldContain(Deleted);
        (await desk.Type($"runs show {Deleted}")).ShouldEndIn(ExitCode.Done);
        desk.Clock = new LaterClock(TimeSpan.FromDays(2));
        var told = (await desk.Type("gc --json")).ShouldEndIn(ExitCode.Done).Json;
        told.GetProperty("runs").EnumerateArray().Select(run => run.GetString()).ShouldBe([Deleted]);
        (told.GetProperty("files").GetInt32(), told.GetProperty("bytes").GetInt32()).ShouldBe((2, "only here".Length));
        (await desk.Type($"runs show {Deleted}")).ShouldEndIn(ExitCode.BadInput);
        (await desk.Type($"runs show {Kept}")).ShouldEndIn(ExitCode.Done).Out.ShouldContain("depth");
        Directory.EnumerateFiles(desk.PathOf(".assay/artifacts/sha256"), "*", SearchOption.AllDirectories).Select(File.ReadAllText).ShouldBe(["shared"]);
        (await desk.Type("ledger verify")).ShouldEndIn(ExitCode.Done);
        (await desk.Type("gc --json")).Json.GetProperty("runs").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Content_of_the_last_hours_is_left_for_uploads_that_are_under_way()
    {
        using var desk = await WithARunInTheBinAsync();
        var told = (await desk.Type("gc --json")).ShouldEndIn(ExitCode.Done).Json;
        (told.GetProperty("files").GetInt32(), told.GetProperty("bytes").GetInt32()).ShouldBe((2, 0));
        told.GetProperty("notes")[0].GetString()!.ShouldContain("last hours");
    }

    [Fact]
    public async Task Only_what_has_been_in_the_bin_for_long_enough_goes()
    {
        using var desk = await WithARunInTheBinAsync();
        (await desk.Type("gc --older-than 1d --json")).Json.GetProperty("runs").GetArrayLength().ShouldBe(0);
        desk.Clock = new LaterClock(TimeSpan.FromDays(2));
        (await desk.Type("gc --older-than 1d --json")).Json.GetProperty("runs").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task An_experiment_goes_with_all_that_is_in_it()
    {
        using var desk = await WithARunInTheBinAsync("UPDATE experiments SET lifecycle_stage = 'deleted' WHERE experiment_id = 3; UPDATE runs SET lifecycle_stage = 'deleted'; DELETE FROM model_versions;");
        var told = (await desk.Type("gc --experiment-ids 3 --json")).ShouldEndIn(ExitCode.Done).Json;
        told.GetProperty("experiments")[0].GetString().ShouldBe("3");
        told.GetProperty("runs").GetArrayLength().ShouldBe(2);
        (await desk.Type("runs search --experiment churn")).Code.ShouldBe(ExitCode.BadInput);
    }

    [Theory]
    [InlineData("--run-ids " + Kept, "gc.run")]
    [InlineData("--run-ids 00000000000000000000000000000000", "gc.run")]
    [InlineData("--experiment-ids 3", "gc.experiment")]
    [InlineData("--older-than soon", "gc.older-than")]
    [InlineData("--older-than 99999999999999999999999d", "gc.older-than")]
    public async Task What_is_not_in_the_bin_is_not_taken_away(string options, string code)
    {
        using var desk = await WithARunInTheBinAsync();
        (await desk.Type($"gc {options}")).ShouldEndIn(ExitCode.BadInput).Error.ShouldContain(code);
        (await desk.Type($"runs show {Deleted}")).ShouldEndIn(ExitCode.Done);
    }

    private static async Task<Desk> WithARunInTheBinAsync(string more = "")
    {
        var desk = new Desk();
        MlflowDatabaseFile.Make(desk.PathOf("mlflow.db"), $"INSERT INTO runs VALUES ('{Deleted}', 'gone', 'ada', 'FAILED', 1000, 2000, 'deleted', 'mlflow-artifacts:/3/{Deleted}/artifacts', 3); {more}");
        desk.Write($"mlartifacts/3/{Kept}/artifacts/a.txt", "shared");
        desk.Write($"mlartifacts/3/{Deleted}/artifacts/a.txt", "shared");
        desk.Write($"mlartifacts/3/{Deleted}/artifacts/b.txt", "only here");
        (await desk.Type("import mlflow --from mlflow.db" + Me)).ShouldEndIn(ExitCode.Done);
        return desk;
    }

    /// <summary>The clock on the wall, some time later.</summary>
    private sealed class LaterClock(TimeSpan by) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + by;
    }
}
