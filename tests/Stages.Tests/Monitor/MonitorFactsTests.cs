using Assay.Monitor;
using Assay.Monitor.Windows;

namespace Stages.Tests.Monitor;

public class MonitorFactsTests
{
    private static readonly FactExample[] Examples =
    [
        FactExample.Of<MonitorWindow>("monitor.drift-compared", [], ["features[0].effectLow ="]),
        FactExample.Of<MonitorWindow>("monitor.drift-found", ["features[0].hasDrifted = true"], ["features[0].hasDrifted = false"]),
        FactExample.Of<MonitorWindow>("monitor.output-compared", [], ["outputs = []"]),
        FactExample.Of<MonitorWindow>("monitor.whole-compared", [], ["whole.areaLow ="]),
        FactExample.Of<MonitorWindow>("monitor.quality-counted", ["volume.rows = 1"], ["volume.rows = 0"]),
        FactExample.Of<MonitorWindow>("monitor.performance-realised", ["performance.labelledRows = 5"], ["performance.labelledRows = 0"]),
        FactExample.Of<MonitorWindow>("monitor.window-amended", [], ["amends ="]),
        FactExample.Of<MonitorWindow>("monitor.calibration-watched", [], ["performance.calibrationError ="]),
        FactExample.Of<MonitorWindow>("monitor.groups-watched", [], ["groups[0].selectionDifferenceLow ="]),
        FactExample.Of<MonitorWindow>("monitor.service-watched", [], ["volume.errorShareLow ="]),
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

    private static FactExample Of(string fact) => Examples.Single(example => example.Fact == fact);
}
