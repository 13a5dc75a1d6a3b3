using Assay.Release;
using Assay.Release.Capacity;
using Assay.Release.Records;

namespace Stages.Tests.Release;

public class ReleaseFactsTests
{
    private static readonly string[] Better =
        ["decision = \"forNew\"", "plan.alpha = 0.05", "plan.horizon = 500", "before.model = \"634768dae1474506e4bf7d341890542b09987d7e6aea5d446c02e37581a56954\"", "before.labelled = 500", "new.labelled = 500", "lower = 0.01", "upper = 0.05"];

    private static readonly string[] Kept =
    [
        "objective = {\"percentile\": 99, \"milliseconds\": 20}",
        $"knee = {Step(100, 12)}",
        $"steps = [{Step(100, 12)}, {Step(110, 31)}]",
        "plan = {\"loadPerSecond\": 500, \"headroomPercent\": 30, \"replicas\": 8, \"utilisationPercent\": 62.5, \"pricePerHour\": 0.2, \"costPerHour\": 1.6, \"costPer1000\": 0.0009}",
    ];

    private static readonly string[] Compared = [$"trials = [{Trial("CPUExecutionProvider")}, {Trial("CUDAExecutionProvider")}]"];

    private static readonly FactExample[] Examples =
    [
        FactExample.Of<ReleaseRequest>("release.asked", [], ["rollbackPlan ="]),
        FactExample.Of<ReleaseRequest>("release.ready", ["checklist[0].holds = true", "policy.waived = []"], ["checklist[0].holds = false"]),
        FactExample.Of<ReleaseRequest>("release.gradual", ["strategy = \"canary\"", "steps = [10, 100]"], ["steps = [100]"]),
        FactExample.Of<ReleaseRequest>("release.way-back-tried", ["checklist[0].name = \"rollback-rehearsed\"", "checklist[0].holds = true"], ["checklist[0].record ="]),
        FactExample.Of<ReleaseRequest>("release.watch-named", [], ["watch = \"\""]),
        FactExample.Of<ReleaseRequest>("release.runbook", [], ["runbookDigest ="]),
        FactExample.Of<ReleaseAnswer>("release.answered", [], ["role = \"\""]),
        FactExample.Of<ReleaseAnswer>("release.approved", ["approves = true"], ["approves = false"]),
        FactExample.Of<ReleaseException>("release.excepted", [], ["owner = \"\""]),
        FactExample.Of<ReleaseChange>("release.live", ["change = \"activated\"", "share = 5"], ["share = 0"]),
        FactExample.Of<ReleaseChange>("release.replaced", ["change = \"activated\"", "share = 100"], ["share = 50"]),
        FactExample.Of<ReleaseShadow>("release.shadowed", [], ["compared = 0"]),
        FactExample.Of<ReleaseRequest>("release.comparison-planned", ["strategy = \"abTest\""], ["comparison ="]),
        FactExample.Of<ReleaseComparison>("release.compared", ["decision = \"forNew\""], ["decision = \"continue\""]),
        FactExample.Of<ReleaseChange>("release.rolled-back-by-limit", ["change = \"rolledBack\""], ["automatic ="]),
        FactExample.Of<ReleasePolicy>("release.policed", [], ["rules.approvals = []"]),
        FactExample.Of<ReleaseRequest>("release.limited", ["strategy = \"canary\""], ["canary ="]),
        FactExample.Of<ReleaseChange>("release.rolled-back", ["change = \"rolledBack\""], ["reason ="]),
        FactExample.Of<ReleaseComparison>("release.shown-better", Better, ["lower = -0.001"]),
        FactExample.Of<CapacityTest>("capacity.objective-kept", Kept, ["knee.latencyMilliseconds = 20.1"]),
        FactExample.Of<CapacityTest>("capacity.sized", Kept, ["plan.replicas = 6"]),
        FactExample.Of<CapacityTest>("capacity.priced", Kept, ["plan.pricePerHour ="]),
        FactExample.Of<CapacityTest>("capacity.energy", Kept, ["energy ="]),
        FactExample.Of<PlatformComparison>("platform.compared", Compared, ["trials[1].batchRows = 64"]),
    ];

    public static TheoryData<string> Facts() => [.. Examples.Select(example => example.Fact)];

    [Theory]
    [MemberData(nameof(Facts))]
    public void A_body_with_the_content_shows_it(string fact) => Of(fact).ShownByExample(ReleaseFacts.All).ShouldContain(fact);

    [Theory]
    [MemberData(nameof(Facts))]
    public void A_body_that_nearly_has_it_does_not(string fact) => Of(fact).ShownByNearMiss(ReleaseFacts.All).ShouldNotContain(fact);

    [Theory]
    [InlineData("release.live", "change = \"rolledBack\"")]
    [InlineData("release.live", "request =")]
    [InlineData("release.replaced", "before =")]
    [InlineData("release.replaced", "before = \"9372c470eeadd5ecd9c3c74c2b3cb633f8e2f2fad799250a0f70d652b6b825e4\"")]
    public void A_change_that_is_none_shows_nothing_of_it(string fact, string edit) =>
        FactExample.Of<ReleaseChange>(fact, ["change = \"activated\"", "share = 100"], [edit]).ShownByNearMiss(ReleaseFacts.All).ShouldNotContain(fact);

    [Theory]
    [InlineData("plan.alpha = 0.3")]
    [InlineData("new.labelled = 499")]
    [InlineData("decision = \"noDifference\"")]
    [InlineData("decision = \"forBefore\"")]
    [InlineData("plan.metric = \"absoluteError\"")]
    [InlineData("before.model = \"9372c470eeadd5ecd9c3c74c2b3cb633f8e2f2fad799250a0f70d652b6b825e4\"")]
    public void A_comparison_that_its_plan_does_not_carry_shows_no_better_version(string edit) =>
        FactExample.Of<ReleaseComparison>("release.shown-better", Better, [edit]).ShownByNearMiss(ReleaseFacts.All).ShouldNotContain("release.shown-better");

    [Fact]
    public void A_smaller_error_is_better() =>
        FactExample.Of<ReleaseComparison>("release.shown-better", Better, ["plan.metric = \"absoluteError\"", "lower = -0.4", "upper = -0.1"]).ShownByNearMiss(ReleaseFacts.All).ShouldContain("release.shown-better");

    [Fact]
    public void A_sequential_plan_needs_no_horizon() =>
        FactExample.Of<ReleaseComparison>("release.shown-better", Better, ["plan.horizon =", "before.labelled = 70"]).ShownByNearMiss(ReleaseFacts.All).ShouldContain("release.shown-better");

    [Theory]
    [InlineData("machine.processor = \"\"")]
    [InlineData("knee.answers = 99")]
    [InlineData("knee.refusedShare = 0.01")]
    [InlineData("steps[1].latencyMilliseconds = 19")]
    public void A_capacity_that_is_not_the_limit_of_a_named_machine_shows_nothing(string edit) =>
        FactExample.Of<CapacityTest>("", Kept, ["saturationPerSecond = 200", edit]).ShownByNearMiss(ReleaseFacts.All).ShouldBeEmpty();

    [Fact]
    public void Without_headroom_nothing_is_sized() =>
        FactExample.Of<CapacityTest>("", Kept, ["plan.headroomPercent = 0"]).ShownByNearMiss(ReleaseFacts.All).ShouldNotContain("capacity.sized");

    [Fact]
    public void An_estimate_of_energy_without_watts_shows_none() =>
        FactExample.Of<CapacityTest>("", Kept, ["energy.source = \"estimated\"", "energy.wattsPerCore ="]).ShownByNearMiss(ReleaseFacts.All).ShouldNotContain("capacity.energy");

    [Theory]
    [InlineData("machine.processor = \"\"")]
    [InlineData("trials[1].provider = \"CPUExecutionProvider\"")]
    [InlineData("trials[1].rowsPerSecond = 0")]
    public void Threads_alone_are_no_second_platform(string edit) =>
        FactExample.Of<PlatformComparison>("platform.compared", Compared, [edit]).ShownByNearMiss(ReleaseFacts.All).ShouldNotContain("platform.compared");

    [Fact]
    public void Every_fact_has_an_example() => Examples.Select(example => example.Fact).ShouldBe(ReleaseFacts.All.Select(fact => fact.Name), ignoreOrder: true);

    private static string Step(int offered, int latency) =>
        $"{{\"offeredPerSecond\": {offered}, \"answeredPerSecond\": {offered}, \"answers\": 500, \"durationSeconds\": 5, \"medianMilliseconds\": 4, \"latencyMilliseconds\": {latency}, \"refusedShare\": 0, \"processorMicroseconds\": 80}}";

    private static string Trial(string provider) =>
        $"{{\"provider\": \"{provider}\", \"threads\": 1, \"batchRows\": 8, \"rowsPerSecond\": 900, \"medianMicroseconds\": 8, \"p99Microseconds\": 9, \"processorMicrosecondsPerRow\": 1}}";

    private static FactExample Of(string fact) => Examples.Single(example => example.Fact == fact);
}
