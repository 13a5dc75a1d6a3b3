using Assay.Release;
using Assay.Release.Records;

namespace Stages.Tests.Release;

public class ReleaseFactsTests
{
    private static readonly FactExample[] Examples =
    [
        FactExample.Of<ReleaseRequest>("release.asked", [], ["rollbackPlan ="]),
        FactExample.Of<ReleaseRequest>("release.ready", ["checklist[0].holds = true", "policy.waived = []"], ["checklist[0].holds = false"]),
        FactExample.Of<ReleaseRequest>("release.gradual", ["strategy = \"canary\""], ["strategy = \"blueGreen\""]),
        FactExample.Of<ReleaseRequest>("release.runbook", [], ["runbookDigest ="]),
        FactExample.Of<ReleaseAnswer>("release.answered", [], ["role = \"\""]),
        FactExample.Of<ReleaseException>("release.excepted", [], ["owner = \"\""]),
        FactExample.Of<ReleaseChange>("release.live", ["change = \"activated\""], ["change = \"rolledBack\""]),
        FactExample.Of<ReleaseChange>("release.rolled-back", ["change = \"rolledBack\""], ["reason ="]),
    ];

    public static TheoryData<string> Facts() => [.. Examples.Select(example => example.Fact)];

    [Theory]
    [MemberData(nameof(Facts))]
    public void A_body_with_the_content_shows_it(string fact) => Of(fact).ShownByExample(ReleaseFacts.All).ShouldContain(fact);

    [Theory]
    [MemberData(nameof(Facts))]
    public void A_body_that_nearly_has_it_does_not(string fact) => Of(fact).ShownByNearMiss(ReleaseFacts.All).ShouldNotContain(fact);

    [Fact]
    public void Every_fact_has_an_example() => Examples.Select(example => example.Fact).ShouldBe(ReleaseFacts.All.Select(fact => fact.Name), ignoreOrder: true);

    private static FactExample Of(string fact) => Examples.Single(example => example.Fact == fact);
}
