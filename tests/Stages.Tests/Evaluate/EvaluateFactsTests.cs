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

    private static readonly string[] Better = ["metrics[0].isPrimary = true", "metrics[0].higherIsBetter = true", "metrics[0].comparison.difference.value = 0.1", "metrics[0].comparison.adjustedPValue = 0.04"];

    private static readonly FactExample[] Examples =
    [
        FactExample.Of<PerformanceRecord>("evaluate.accuracy-with-interval", [], ["metrics[0].test.low ="]),
        FactExample.Of<PerformanceRecord>("evaluate.against-baseline", [], ["metrics[0].comparison.pValue ="]),
        FactExample.Of<PerformanceRecord>("evaluate.beats-baseline", [.. Better], [.. Better, "metrics[0].comparison.adjustedPValue = 0.05"]),
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
        FactExample.Of<VerdictRecord>("evaluate.gates-checked", ["gates[0].passed = false"], ["gates = []"]),
        FactExample.Of<VerdictRecord>("evaluate.fairness-gates-checked", ["gates[0].passed = false"], ["gates[0].attribute ="]),
        FactExample.Of<VerdictRecord>("evaluate.gates-kept", ["gates[0].passed = true"], ["gates[0].passed = false"]),
        FactExample.Of<VerdictRecord>("evaluate.fairness-gates-kept", ["gates[0].passed = true"], ["gates[0].passed = false"]),
        FactExample.Of<VerdictRecord>("evaluate.gate-failed", ["gates[0].passed = false"], ["gates[0].passed = true"]),
        FactExample.Of<VerdictRecord>("evaluate.fit-to-release", ["gates[0].kind = \"block\""], ["gates[0].kind = \"warn\""]),
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

    [Theory]
    [InlineData("metrics[0].higherIsBetter = false")]
    [InlineData("metrics[0].isPrimary = false")]
    [InlineData("metrics[0].comparison.difference.value = -0.1")]
    [InlineData("metrics[0].comparison.difference.value =")]
    [InlineData("metrics[0].comparison.adjustedPValue =")]
    [InlineData("metrics[0].comparison =")]
    public void Only_a_clear_difference_in_the_right_direction_by_the_deciding_metric_beats_the_baseline(string but) =>
        FactExample.Of<PerformanceRecord>("evaluate.beats-baseline", [.. Better, but], []).ShownByExample(EvaluateFacts.All).ShouldNotContain("evaluate.beats-baseline");

    [Theory]
    [InlineData("gates = []")]
    [InlineData("fitToRelease = false")]
    public void A_verdict_without_a_limit_or_with_one_that_blocks_shows_no_fitness(string but) =>
        FactExample.Of<VerdictRecord>("evaluate.fit-to-release", ["gates[0].kind = \"block\"", but], []).ShownByExample(EvaluateFacts.All).ShouldNotContain("evaluate.fit-to-release");

    [Theory]
    [InlineData("evaluate.gates-kept", "gates = []")]
    [InlineData("evaluate.fairness-gates-kept", "gates[0].attribute =")]
    public void Where_there_is_no_limit_none_is_kept(string fact, string but) =>
        FactExample.Of<VerdictRecord>(fact, ["gates[0].passed = true", but], []).ShownByExample(EvaluateFacts.All).ShouldNotContain(fact);

    private static FactExample Of(string fact) => Examples.Single(example => example.Fact == fact);
}
