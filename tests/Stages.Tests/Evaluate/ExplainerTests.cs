using Assay.Evaluate.Explanation;
using Assay.Evaluate.Scoring;
using Assay.Frame;
using Assay.Tables;

namespace Stages.Tests.Evaluate;

public class ExplainerTests
{
    private static readonly FormulaPredictor Model = new(["x", "noise", "kind"], (rows, row) =>
        Math.Clamp(0.1 + 0.6 * rows.Numeric("x").Values[row] + (rows.Categorical("kind").TextAt(row) == "b" ? 0.2 : 0), 0, 1));

    private static ExplanationRecord Explain(IReadOnlySet<string>? withheld = null)
    {
        var (train, test) = (Samples.Table(300, 1), Samples.Table(200, 2));
        var scorer = new Scorer(Model, TaskKind.Binary, 2, 0.5);
        var targets = scorer.Score(test, new double[200]).Decisions.Select(called => (double)called).ToArray();
        return Explainer.Explain(new ExplanationInputs
        {
            Scorer = scorer,
            Metric = Samples.Accuracy,
            Train = train,
            Test = test,
            TestTargets = targets,
            TestRowNumbers = [.. Enumerable.Range(1000, 200)],
            ExplainedClass = 1,
            Prediction = "probability of y = yes",
            Classes = ["no", "yes"],
            Withheld = withheld ?? new HashSet<string>(),
            Repeats = 4,
            Seed = 11,
        });
    }

    [Fact]
    public void A_feature_that_the_model_does_not_use_has_no_importance()
    {
        var importances = Explain().Importances;
        importances[0].Feature.ShouldBe("x");
        importances[0].Mean.ShouldBeGreaterThan(0.2);
        importances[0].High.ShouldBeGreaterThan(importances[0].Low);
        importances.Single(importance => importance.Feature == "noise").Mean.ShouldBe(0);
    }

    [Fact]
    public void Dependence_follows_the_formula()
    {
        var dependence = Explain().Dependence.Single(curve => curve.Feature == "x").Points;
        dependence.Length.ShouldBeLessThanOrEqualTo(20);
        var slope = (dependence[^1].Mean - dependence[0].Mean) / (dependence[^1].Value!.Value - dependence[0].Value!.Value);
        slope.ShouldBe(0.6, 1e-9);
        var kinds = Explain().Dependence.Single(curve => curve.Feature == "kind").Points;
        (kinds.Single(point => point.Level == "b").Mean - kinds.Single(point => point.Level == "a").Mean).ShouldBe(0.2, 1e-9);
    }

    [Fact]
    public void Contributions_of_a_row_sum_to_its_prediction_minus_the_base()
    {
        foreach (var example in Explain().Examples) (example.BaseValue + example.Contributions.Sum(contribution => contribution.Contribution)).ShouldBe(example.Prediction, 1e-9);
    }

    [Fact]
    public void Examples_are_named_by_row_number_and_none_twice()
    {
        var examples = Explain().Examples;
        examples.Select(example => example.Row).ShouldBeUnique();
        examples.ShouldAllBe(example => example.Row >= 1000);
        examples.Select(example => example.Why).ShouldContain("borderline");
    }

    [Fact]
    public void Values_of_withheld_columns_are_not_put_on_record()
    {
        var contributions = Explain(new HashSet<string> { "x" }).Examples.SelectMany(example => example.Contributions).ToArray();
        contributions.Where(contribution => contribution.Feature == "x").ShouldAllBe(contribution => contribution.Value == null);
        contributions.Where(contribution => contribution.Feature == "kind").ShouldAllBe(contribution => contribution.Value != null);
    }

    [Fact]
    public void The_same_seed_explains_the_same() =>
        System.Text.Json.JsonSerializer.Serialize(Explain()).ShouldBe(System.Text.Json.JsonSerializer.Serialize(Explain()));

    [Fact]
    public void An_additive_model_gives_each_feature_exactly_its_own_share()
    {
        var background = new Table([new NumericColumn("x", [0.0]), new NumericColumn("z", [0.0])]);
        var row = new Table([new NumericColumn("x", [2.0]), new NumericColumn("z", [3.0])]);
        var scorer = new Scorer(new FormulaPredictor(["x", "z"], (rows, i) => rows.Numeric("x").Values[i] + 10 * rows.Numeric("z").Values[i], isBinary: false), TaskKind.Regression, 1, 0);
        var (baseValue, contributions) = new ShapleySampling(scorer, 0, background, 4, 1).Explain(row, 0);
        baseValue.ShouldBe(0, 1e-12);
        contributions[0].ShouldBe(2, 1e-12);
        contributions[1].ShouldBe(30, 1e-12);
    }
}
