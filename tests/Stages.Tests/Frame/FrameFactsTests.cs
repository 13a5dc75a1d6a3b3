using Assay.Frame;

namespace Stages.Tests.Frame;

public class FrameFactsTests
{
    private static readonly FactExample[] Examples =
    [
        Charter("frame.question-and-decision", [], "problem.decision = \"\""),
        Charter("frame.metric-with-threshold", [], "problem.metric.why ="),
        Charter("frame.baseline-stated", [], "problem.baseline.description ="),
        Charter("frame.people-affected", [], "problem.affected = []"),
        Charter("frame.stakeholders", ["problem.stakeholders = [{\"role\":\"a\",\"interest\":\"b\"},{\"role\":\"c\",\"interest\":\"d\"}]"], "problem.stakeholders = [{\"role\":\"a\",\"interest\":\"b\"}]"),
        Charter("frame.error-costs", [], "problem.costs.why ="),
        Charter("frame.risk-class", [], "problem.risk.why ="),
        Charter("frame.harms", [], "problem.harms[0].mitigation ="),
    ];

    public static TheoryData<string> Facts() => [.. Examples.Select(example => example.Fact)];

    [Theory]
    [MemberData(nameof(Facts))]
    public void A_body_with_the_content_shows_it(string fact) => Of(fact).ShownByExample(FrameFacts.All).ShouldContain(fact);

    [Theory]
    [MemberData(nameof(Facts))]
    public void A_body_that_nearly_has_it_does_not(string fact) => Of(fact).ShownByNearMiss(FrameFacts.All).ShouldNotContain(fact);

    [Fact]
    public void No_fact_is_without_both() => FrameFacts.All.Select(fact => fact.Name).Distinct().ShouldBe(Examples.Select(example => example.Fact), ignoreOrder: true);

    private static FactExample Charter(string fact, string[] shows, string misses) => FactExample.Of<Charter>(fact, shows, [misses]);

    private static FactExample Of(string fact) => Examples.Single(example => example.Fact == fact);
}
