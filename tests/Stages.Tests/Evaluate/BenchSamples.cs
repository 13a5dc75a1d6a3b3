using Assay.Evaluate.Bench;
using Assay.Evaluate.Metrics;
using Assay.Frame;
using Assay.Kernel;
using Assay.Tables;

namespace Stages.Tests.Evaluate;

/// <summary>A bench whose model is a known formula: 400 rows, every fourth of them a test row.</summary>
internal static class BenchSamples
{
    private static readonly FormulaPredictor Model = new(["x", "noise", "kind"], (rows, row) => 0.05 + 0.9 * rows.Numeric("x").Values[row]);

    public static BenchMaterials Materials(Func<double, double>? testTarget = null)
    {
        var table = Samples.Table(400, 3);
        var random = new SeededRandom(8);
        var isTest = Enumerable.Range(0, 400).Select(row => row % 4 == 0).ToArray();
        var targets = table.Numeric("x").Values.Select(x => random.NextDouble() < 0.05 + 0.9 * x ? 1.0 : 0).ToArray();
        if (testTarget is not null) targets = [.. targets.Select((target, row) => isTest[row] ? testTarget(target) : target)];
        var all = Model.Predict(table);
        var outOfFold = all.Select((value, i) => isTest[i / 2] ? double.NaN : value).ToArray();
        return new BenchMaterials
        {
            Task = TaskKind.Binary,
            PrimaryMetric = "roc_auc",
            Costs = new Costs(1, 3, null),
            CostsDeclared = true,
            Target = "repaid",
            Classes = ["no", "yes"],
            All = new Table([.. table.Columns, CategoricalColumn.FromTexts("repaid", [.. targets.Select(target => target > 0.5 ? "yes" : "no")])]),
            Targets = targets,
            IsTest = isTest,
            FoldOfRow = [.. isTest.Select((test, row) => test ? -1 : row % 5)],
            OutOfFold = [outOfFold, outOfFold],
            Model = Model,
            Baseline = new FormulaPredictor([], (_, _) => 0.4),
            Refit = (_, predict) => Model.Predict(table.Take(predict)),
            Seed = 6,
        };
    }
}
