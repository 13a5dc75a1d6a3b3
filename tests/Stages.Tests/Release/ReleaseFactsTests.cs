using Assay.Release;
using Assay.Release.Capacity;
using Assay.Release.Records;

namespace Stages.Tests.Release;

public class ReleaseFactsTests
{
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
        FactExample.Of<CapacityTest>("capacity.knee", [], ["knee ="]),
        FactExample.Of<CapacityTest>("capacity.energy", [], ["energy ="]),
        FactExample.Of<PlatformComparison>("platform.compared", [], ["trials = []"]),
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

    [Fact]
    public void Every_fact_has_an_example() => Examples.Select(example => example.Fact).ShouldBe(ReleaseFacts.All.Select(fact => fact.Name), ignoreOrder: true);

    private static FactExample Of(string fact) => Examples.Single(example => example.Fact == fact);
}
