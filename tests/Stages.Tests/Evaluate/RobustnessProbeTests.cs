using Assay.Evaluate.Robustness;
using Assay.Evaluate.Scoring;
using Assay.Evaluate.Settings;
using Assay.Frame;
using Assay.Tables;

namespace Stages.Tests.Evaluate;

public class RobustnessProbeTests
{
    private static RobustnessRecord Probe(Func<Table, int, double> formula)
    {
        var test = Samples.Table(300, 2);
        var scorer = new Scorer(new FormulaPredictor(["x", "kind"], formula), TaskKind.Binary, 2, 0.5);
        var targets = scorer.Score(test, new double[300]).Decisions.Select(called => (double)called).ToArray();
        return RobustnessProbe.Probe(new RobustnessInputs { Scorer = scorer, Metric = Samples.Accuracy, Train = Samples.Table(300, 1), Test = test, TestTargets = targets, Settings = new RobustnessSettings(), Seed = 4 });
    }

    private static double ByX(Table rows, int row) => double.IsNaN(rows.Numeric("x").Values[row]) ? 0 : rows.Numeric("x").Values[row];

    [Fact]
    public void More_noise_costs_more()
    {
        var noise = Probe(ByX).Curves.Single(curve => curve.Disturbance == Disturbance.Noise);
        noise.Columns.ShouldBe(1);
        noise.Points.Select(point => point.Level).ShouldBe([0.1, 0.25, 0.5]);
        noise.Points[2].Loss!.Value.ShouldBeGreaterThan(noise.Points[0].Loss!.Value);
        noise.Points[2].ChangedDecisions!.Value.ShouldBe(noise.Points[2].Loss!.Value, 1e-9);
    }

    [Fact]
    public void A_model_that_ignores_levels_loses_nothing_by_swaps()
    {
        var robustness = Probe(ByX);
        robustness.Curves.Single(curve => curve.Disturbance == Disturbance.Swaps).Points.ShouldAllBe(point => point.Loss == 0);
        robustness.WorstLoss!.Value!.Value.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Predictions_that_are_not_numbers_are_counted()
    {
        var robustness = Probe((rows, row) => rows.Numeric("x").Values[row]);
        robustness.NonFinite.ShouldBeGreaterThan(0);
        robustness.Curves.Where(curve => curve.Disturbance != Disturbance.Missing).Sum(curve => curve.Points.Sum(point => point.NonFinite)).ShouldBe(0);
        robustness.Scored.ShouldBe(300 * (1 + 5 * 10));
    }

    [Fact]
    public void The_same_seed_disturbs_the_same() =>
        System.Text.Json.JsonSerializer.Serialize(Probe(ByX)).ShouldBe(System.Text.Json.JsonSerializer.Serialize(Probe(ByX)));
}
