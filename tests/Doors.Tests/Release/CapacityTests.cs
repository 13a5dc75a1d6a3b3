using Assay.Cli.Terminals;
using Doors.Tests.Breaking;

namespace Doors.Tests.Release;

/// <summary><c>assay release capacity</c> over real HTTP, with loads of a moment each: what is measured is on record, and figures that cannot be used are all told at once.</summary>
[Collection("processes")]
[Trait("Takes", "a minute")]
public class CapacityTests
{
    [Fact]
    public async Task A_load_that_one_machine_takes_is_found_and_both_records_are_kept()
    {
        using var desk = await SmallProject.OnDesk();
        (await desk.Type(SmallProject.Run)).ShouldEndIn(ExitCode.Done);
        string[] words = ["release", "capacity", "job", "--load", "1000000", "--latency", "2000", "--seconds", "0.2", "--connections", "4", "--price", "0.5", "--watts", "10", "--log", "async"];
        var told = (await desk.Type([.. words, "--json"])).ShouldEndIn(ExitCode.Done).Json;

        var test = told.GetProperty("test");
        var knee = test.GetProperty("knee").GetProperty("offeredPerSecond").GetDouble();
        knee.ShouldBeGreaterThan(0);
        test.GetProperty("steps").EnumerateArray().Select(step => step.GetProperty("offeredPerSecond").GetDouble()).ShouldContain(knee);
        var plan = test.GetProperty("plan");
        plan.GetProperty("replicas").GetInt32().ShouldBe((int)Math.Ceiling(1_000_000 / (knee * 0.7)));
        plan.GetProperty("costPerHour").GetDouble().ShouldBe(0.5 * plan.GetProperty("replicas").GetInt32());
        test.GetProperty("energy").GetProperty("joulesPer1000").GetDouble().ShouldBeGreaterThan(0);
        var trials = told.GetProperty("comparison").GetProperty("trials").EnumerateArray().ToList();
        trials.Select(trial => trial.GetProperty("batchRows").GetInt32()).Distinct().ShouldBe([1, 8, 64]);
        trials.ShouldAllBe(trial => trial.GetProperty("rowsPerSecond").GetDouble() > 0);

        var kinds = await SmallProject.RecordsAsync(desk);
        kinds.ShouldContain(kind => kind.StartsWith("capacity.test", StringComparison.Ordinal));
        kinds.ShouldContain(kind => kind.StartsWith("platform.comparison", StringComparison.Ordinal));
        Directory.EnumerateFileSystemEntries(desk.PathOf("job/.assay"), "capacity-*").ShouldBeEmpty("what was started for the measurement is gone");
        Directory.Exists(desk.PathOf("job/.assay/predictions")).ShouldBeFalse("nothing was logged as a prediction");
    }

    [Fact]
    public async Task Figures_and_rows_that_cannot_be_used_are_told_before_anything_starts()
    {
        using var desk = await SmallProject.OnDesk();
        (await desk.Type("release capacity job --home job/.assay --load 10 --latency 5")).ShouldEndIn(ExitCode.BadInput).Error.ShouldContain("release.no-model");
        var refused = await desk.Type("release capacity job --home job/.assay --load none --latency 0 --headroom 100 --log loud --row nowhere.json --json");
        refused.ShouldEndIn(ExitCode.BadInput);
        foreach (var field in new[] { "load", "latency", "headroom", "log" }) refused.Error.ShouldContain($"'{field}'");
        refused.Error.ShouldContain("release.capacity-row");

        (await desk.Type(SmallProject.Run)).ShouldEndIn(ExitCode.Done);
        desk.Write("row.json", """{"ratio":"much"}""");
        (await desk.Type("release capacity job --home job/.assay --load 10 --latency 5 --row row.json --seconds 0.1")).ShouldEndIn(ExitCode.BadInput).Error.ShouldContain("release.capacity-row");
    }
}
