using Assay.Evaluate;
using Assay.Evaluate.Explanation;
using Assay.Evaluate.Fairness;
using Assay.Evaluate.Opening;
using Assay.Evaluate.Performance;
using Assay.Evaluate.Robustness;
using Assay.Evaluate.Shift;
using Assay.Evaluate.Slices;
using Assay.Evaluate.Verdict;

namespace Stages.Tests.Evaluate;

public class EvaluateFactsTests
{
    private const string Size = """{"trainRows":7,"mean":0.5,"standardDeviation":0.5,"fits":7}""";
    private const string Group = """{"group":"a","rows":7,"tooSmall":false}""";
    private const string Importance = """{"feature":"a","mean":0.5,"standardDeviation":0.5,"low":0.5,"high":0.5}""";
    private const string Point = """{"level":0.5,"mean":0.5,"loss":0.5,"nonFinite":0}""";

    private static readonly FactExample[] Examples =
    [
        FactExample.Of<PerformanceRecord>("evaluate.accuracy-with-interval", [], ["metrics[0].test.low ="]),
        FactExample.Of<PerformanceRecord>("evaluate.against-baseline", [], ["metrics[0].comparison.pValue ="]),
        FactExample.Of<PerformanceRecord>("evaluate.fit-gap", [], ["metrics[0].isPrimary = false"]),
        FactExample.Of<PerformanceRecord>("evaluate.learning-curve", [$"learningCurve.points = [{Size}, {Size}]"], [$"learningCurve.points = [{Size}]"]),
        FactExample.Of<PerformanceRecord>("evaluate.calibration", [], ["calibration.equalWidthError.value ="]),
        FactExample.Of<PerformanceRecord>("evaluate.threshold-from-costs", ["decision.falseNegativeCost = 5"], ["decision.falsePositiveCost = 5"]),
        FactExample.Of<OpeningRecord>("evaluate.untouched-test-set", ["ordinal = 1"], ["ordinal = 2"]),
        FactExample.Of<OpeningRecord>("evaluate.later-model", ["ordinal = 2"], ["ordinal = 1"]),
        FactExample.Of<ShiftRecord>("evaluate.shift-compared", [], ["columns = []"]),
        FactExample.Of<FairnessRecord>("evaluate.groups-compared", [], ["attributes[0].gaps[0].value.low ="]),
        FactExample.Of<FairnessRecord>("evaluate.intersections-compared", ["attributes[0].columns = [\"a\", \"b\"]", $"attributes[0].groups = [{Group}, {Group}]"], ["attributes[0].columns = [\"a\"]"]),
        FactExample.Of<FairnessRecord>("evaluate.gap-in-data", [], ["attributes[0].observed ="]),
        FactExample.Of<SlicesRecord>("evaluate.weak-slices-searched", ["found = []"], ["examined = 0"]),
        FactExample.Of<ExplanationRecord>("evaluate.importances", [$"importances = [{Importance}, {Importance}]"], ["repeats = 1"]),
        FactExample.Of<ExplanationRecord>("evaluate.examples-explained", [], ["examples = []"]),
        Robust("evaluate.robust-to-noise", "noise", "missing"),
        Robust("evaluate.robust-to-missing", "missing", "noise"),
        Robust("evaluate.robust-to-swaps", "swaps", "missing"),
        Robust("evaluate.robust-out-of-range", "outOfRange", "noise"),
        FactExample.Of<VerdictRecord>("evaluate.gates-held", [], ["gates = []"]),
        FactExample.Of<VerdictRecord>("evaluate.fairness-gates-held", [], ["gates[0].attribute ="]),
        FactExample.Of<VerdictRecord>("evaluate.gate-failed", ["gates[0].passed = false"], ["gates[0].passed = true"]),
        FactExample.Of<VerdictRecord>("evaluate.fit-to-release", [], ["fitToRelease = false"]),
    ];

    public static TheoryData<string> Facts() => [.. Examples.Select(example => example.Fact)];

    [Theory]
    [MemberData(nameof(Facts))]
    public void A_body_with_the_content_shows_it(string fact) => Of(fact).ShownByExample(EvaluateFacts.All).ShouldContain(fact);

    [Theory]
    [MemberData(nameof(Facts))]
    public void A_body_that_nearly_has_it_does_not(string fact) => Of(fact).ShownByNearMiss(EvaluateFacts.All).ShouldNotContain(fact);

    [Fact]
    public void No_fact_is_without_both() => EvaluateFacts.All.Select(fact => fact.Name).Distinct().ShouldBe(Examples.Select(example => example.Fact), ignoreOrder: true);

    private static FactExample Robust(string fact, string disturbance, string other) =>
        FactExample.Of<RobustnessRecord>(fact, [$"curves[0].disturbance = \"{disturbance}\"", $"curves[0].points = [{Point}, {Point}]"], [$"curves[0].disturbance = \"{other}\""]);

    [Fact]
    public void A_single_strength_of_a_disturbance_shows_no_robustness() =>
        FactExample.Of<RobustnessRecord>("evaluate.robust-to-noise", ["curves[0].disturbance = \"noise\""], []).ShownByExample(EvaluateFacts.All).ShouldBeEmpty();

    private static FactExample Of(string fact) => Examples.Single(example => example.Fact == fact);
}
