using Assay.Evaluate.Estimates;
using Assay.Evaluate.Fairness;
using Assay.Evaluate.Opening;
using Assay.Evaluate.Performance;
using Assay.Evaluate.Robustness;
using Assay.Evaluate.Settings;
using Assay.Evaluate.Verdict;

namespace Stages.Tests.Evaluate;

public class VerdictMakerTests
{
    private static readonly VerdictInputs Good = new()
    {
        PrimaryThreshold = 0.75,
        Performance = new PerformanceRecord
        {
            Task = "binary",
            PrimaryMetric = "roc_auc",
            TestRows = 100,
            TrainRows = 300,
            TestSet = new TestSetUse(1, "counted"),
            Seed = 1,
            Metrics = [new MetricResult { Name = "roc_auc", HigherIsBetter = true, Test = Estimate.Between(0.8, 0.77, 0.83, "DeLong") }],
        },
        Robustness = new RobustnessRecord { Metric = "roc_auc", HigherIsBetter = true, Repeats = 5, Seed = 1, Curves = [], NonFinite = 0, Scored = 0, DoesNotShow = [], WorstLoss = Estimate.Of(0.04) },
        Fairness = new FairnessRecord
        {
            TestRows = 100,
            MinimumGroup = 30,
            Outcome = "deny = yes",
            DoesNotShow = [],
            Attributes =
            [
                new AttributeFairness { Columns = ["afam"], Groups = [], Gaps = [new FairnessGap { Name = "demographic_parity_difference", Value = Estimate.Between(0.19, 0.09, 0.3, "bootstrap") }] },
                new AttributeFairness { Columns = ["afam", "single"], Groups = [], Gaps = [] },
            ],
        },
    };

    [Fact]
    public void A_model_that_reaches_its_threshold_may_be_released() => VerdictMaker.Decide(Good).FitToRelease.ShouldBeTrue();

    [Fact]
    public void A_primary_metric_below_its_threshold_blocks()
    {
        var verdict = VerdictMaker.Decide(Good with { PrimaryThreshold = 0.9 });
        verdict.FitToRelease.ShouldBeFalse();
        verdict.Blocked.ShouldBe(1);
        verdict.Needed.ShouldHaveSingleItem().ShouldContain("problem.metric.threshold");
    }

    [Fact]
    public void A_failed_warning_does_not_block_and_wants_a_note()
    {
        var verdict = VerdictMaker.Decide(Good with { FairnessLimits = [new FairnessLimit { Name = "demographic_parity_difference", Limit = 0.1 }] });
        verdict.FitToRelease.ShouldBeTrue();
        verdict.Warned.ShouldBe(1);
        verdict.Needed.ShouldHaveSingleItem().ShouldContain("decision note");
        verdict.Gates.Single(gate => gate.Attribute == "afam").Clear.ShouldBe(false);
    }

    [Fact]
    public void Fairness_limits_are_gates_on_single_attributes_only() =>
        VerdictMaker.Decide(Good with { FairnessLimits = [new FairnessLimit { Name = "demographic_parity_difference", Limit = 0.5 }] }).Gates.Length.ShouldBe(2);

    [Fact]
    public void A_gate_on_a_metric_that_the_task_does_not_have_does_not_pass() =>
        VerdictMaker.Decide(Good with { Gates = [new GateSettings { Metric = "rmse", Max = 1 }] }).Blocked.ShouldBe(1);

    [Fact]
    public void A_gate_with_both_limits_is_two_gates() =>
        VerdictMaker.Decide(Good with { Gates = [new GateSettings { Metric = "roc_auc", Min = 0.5, Max = 0.7 }] }).Gates.Count(gate => gate.Passed).ShouldBe(2);

    [Fact]
    public void Disturbance_that_costs_more_than_its_limit_warns() =>
        VerdictMaker.Decide(Good with { MaxLoss = 0.03 }).Warned.ShouldBe(1);

    [Fact]
    public void A_data_check_that_blocks_blocks_the_release() =>
        VerdictMaker.Decide(Good with { DataChecks = [new DataCheck("pirat in 0 to 3", "data.checks[0]", GateKind.Block, false, "2 rows lie outside.")] }).FitToRelease.ShouldBeFalse();
}
