using Assay.Monitor;
using Assay.Monitor.Alerts;
using Assay.Monitor.Answering;
using Assay.Monitor.References;
using Assay.Monitor.Retraining;
using Assay.Monitor.Windows;

namespace Stages.Tests.Monitor;

public class MonitorFactsTests
{
    private static readonly FactExample[] Examples =
    [
        First("monitor.drift-compared", [], "features[0].effectLow ="),
        FactExample.Of<MonitorWindow>("monitor.drift-found", ["features[0].hasDrifted = true"], ["features[0].hasDrifted = false"]),
        First("monitor.output-compared", [], "outputs = []"),
        FactExample.Of<MonitorWindow>("monitor.whole-compared", [], ["whole.areaLow ="]),
        First("monitor.quality-counted", ["volume.rows = 1"], "volume.rows = 0"),
        FactExample.Of<MonitorWindow>("monitor.performance-realised", ["performance.labelledRows = 5"], ["performance.labelledRows = 0"]),
        FactExample.Of<MonitorWindow>("monitor.window-amended", [], ["amends ="]),
        FactExample.Of<MonitorWindow>("monitor.calibration-watched", [], ["performance.calibrationError ="]),
        FactExample.Of<MonitorWindow>("monitor.groups-watched", [], ["groups[0].selectionDifferenceLow ="]),
        FactExample.Of<MonitorWindow>("monitor.service-watched", [], ["volume.errorShareLow ="]),
        FactExample.Of<MonitorWindow>("monitor.performance-beside-test", [], ["performance.metrics[0].reference ="]),
        First("monitor.served-rows", [], "volume.outOfDomainShare ="),
        First("monitor.domain-watched", [], "volume.outOfDomainShare ="),
        FactExample.Of<MonitorWindow>("monitor.live-performance", [], ["volume.outOfDomainShare ="]),
        FactExample.Of<MonitorReference>("monitor.reference-stored", [], ["model ="]),
        FactExample.Of<MonitorAlert>("monitor.alert-raised", ["deliveries[0].wasTaken = true"], ["deliveries[0].wasTaken = false"]),
        Answer("monitor.alert-acknowledged", "acknowledged"),
        Answer("monitor.incident-opened", "incident"),
        Answer("monitor.action-taken", "action"),
        FactExample.Of<MonitorAnswer>("monitor.action-verified", ["answer = \"verified\"", "isWithinLimit = true"], ["isWithinLimit = false"]),
        Answer("monitor.alert-resolved", "resolved"),
        FactExample.Of<MonitorProposal>("monitor.retraining-planned", [], ["triggers = []"]),
        FactExample.Of<MonitorRetrain>("monitor.challenger-compared", [], ["newRows[0].difference.low ="]),
        FactExample.Of<MonitorRetrain>("monitor.forgetting-tested", [], ["forgetting.lossHigh ="]),
        FactExample.Of<MonitorRetrain>("monitor.challenger-better", ["conclusion = \"replace\"", "isFit = true"], ["isFit = false"]),
        FactExample.Of<MonitorRetrain>("monitor.champion-kept", ["conclusion = \"forgets\""], ["conclusion = \"replace\""]),
        FactExample.Of<MonitorProposal>("monitor.retraining-proposed", ["isDue = true", "triggers[0].isMet = true"], ["isDue = false"]),
    ];

    public static TheoryData<string> Facts() => [.. Examples.Select(example => example.Fact)];

    [Theory]
    [MemberData(nameof(Facts))]
    public void A_body_with_the_content_shows_it(string fact) => Of(fact).ShownByExample(MonitorFacts.All).ShouldContain(fact);

    [Theory]
    [MemberData(nameof(Facts))]
    public void A_body_that_nearly_has_it_does_not(string fact) => Of(fact).ShownByNearMiss(MonitorFacts.All).ShouldNotContain(fact);

    [Fact]
    public void Every_fact_has_an_example() => Examples.Select(example => example.Fact).ShouldBe(MonitorFacts.All.Select(fact => fact.Name), ignoreOrder: true);

    [Theory]
    [InlineData("monitor.drift-compared")]
    [InlineData("monitor.output-compared")]
    [InlineData("monitor.quality-counted")]
    [InlineData("monitor.served-rows")]
    [InlineData("monitor.domain-watched")]
    public void A_window_that_is_looked_at_again_is_no_second_one(string fact)
    {
        FactExample.Of<MonitorWindow>(fact, ["amends ="], []).ShownByExample(MonitorFacts.All).ShouldContain(fact);
        FactExample.Of<MonitorWindow>(fact, [], []).ShownByExample(MonitorFacts.All).ShouldNotContain(fact);
    }

    [Fact]
    public void Performance_without_an_interval_is_not_told_from_chance()
    {
        var guessed = FactExample.Of<MonitorWindow>("monitor.live-performance", [], ["performance.metrics[0].low ="]).ShownByNearMiss(MonitorFacts.All);
        guessed.ShouldNotContain("monitor.live-performance");
        guessed.ShouldNotContain("monitor.performance-beside-test");
    }

    private static FactExample First(string fact, string[] shows, string misses) => FactExample.Of<MonitorWindow>(fact, ["amends =", .. shows], [misses]);

    private static FactExample Answer(string fact, string kind) => FactExample.Of<MonitorAnswer>(fact, [$"answer = \"{kind}\""], ["answer = \"verified\""]);

    private static FactExample Of(string fact) => Examples.Single(example => example.Fact == fact);
}
