using Assay.Evaluate.Estimates;
using Assay.Evaluate.Explanation;
using Assay.Evaluate.Fairness;
using Assay.Evaluate.Opening;
using Assay.Evaluate.Performance;
using Assay.Evaluate.Robustness;
using Assay.Evaluate.Settings;
using Assay.Evaluate.Slices;
using Assay.Evaluate.Verdict;
using Assay.Frame;
using Assay.Reports;
using Assay.Train.Records;

namespace Doors.Tests.Reports;

/// <summary>A made-up regression that fails a blocking gate, in large units, without shift or explanations of single rows.</summary>
internal static class HousesRun
{
    public static ReportSource Source { get; } = new SampleLedger()
        .Add(new Charter
        {
            Problem = new ProblemSection
            {
                Question = "What will this house sell for?", Decision = "A valuer sets the asking price.", Users = ["valuers"], Affected = ["sellers", "buyers"], Task = TaskKind.Regression, Target = "price",
                Baseline = new Baseline { Kind = BaselineKind.Median }, Metric = new PrimaryMetric { Name = "rmse", Threshold = 40000 },
            },
        })
        .Add(new TrainSelection
        {
            Metric = "rmse", GreaterIsBetter = false, Winner = new RankedRun("ridge", 3, MortgageRun.Numbers(("lambda", 0.0000004)), 51234.4, 3120.9, 10, null), Reason = "ridge has the lowest root mean squared error.",
            Ranking = [new RankedRun("ridge", 3, MortgageRun.Numbers(("lambda", 0.0000004)), 51234.4, 3120.9, 10, null), new RankedRun("baseline", 1, MortgageRun.Numbers(), 80111.2, null, 1, "One fold only.")], OutOfFold = MortgageRun.Numbers(("rmse", 51301.7)),
        })
        .Add(Performance())
        .Add(new FairnessRecord
        {
            TestRows = 300, MinimumGroup = 30, Outcome = "price", DoesNotShow = ["A difference shows neither its cause nor whether it is justified."],
            Attributes = [new AttributeFairness
            {
                Columns = ["area"], Groups = [Group("north", 180, -2103.4), Group("south", 120, 5120.9)],
                Gaps = [new FairnessGap { Name = "mean_residual_difference", Value = MortgageRun.Between(7224.3, 1200.5, 13010.2, "bootstrap 2000"), LowestGroup = "north", HighestGroup = "south" }],
            }],
        })
        .Add(new SlicesRecord { Loss = "squared error", Columns = ["area"], Depth = 1, MinRows = 30, Examined = 12, Level = 0.05, Found = [], FoundCount = 0, DoesNotShow = [] })
        .Add(new ExplanationRecord
        {
            Metric = "rmse", MetricValue = 49876.5, Repeats = 5, Seed = 7, Prediction = "price", Importances = [new FeatureImportance("rooms", 12034.5, 820.1, 11010.2, 13060.7)],
            Dependence = [new PartialDependence("rooms", [new DependencePoint(1, null, 102345.6, 23000), new DependencePoint(2, null, 150001.2, 26000), new DependencePoint(3, null, 201234.9, 30100)])], Examples = [], DoesNotShow = [],
        })
        .Add(new RobustnessRecord
        {
            Metric = "rmse", HigherIsBetter = false, Undisturbed = 49876.5, Repeats = 5, Seed = 7, NonFinite = 3, Scored = 4500, DoesNotShow = [],
            Curves = [new DegradationCurve(Disturbance.Noise, 4, [new(0.1, 51200.3, 410.2, 1323.8, null, 0), new(0.5, null, null, null, null, 3)]), new DegradationCurve(Disturbance.Swaps, 0, [])],
        })
        .Add(Verdict())
        .ToSource("houses");

    private static PerformanceRecord Performance() => new()
    {
        Task = "regression", PrimaryMetric = "rmse", TestRows = 300, TrainRows = 1200, TestSet = new TestSetUse(1, OpeningCounter.HowCounted), Seed = 7, Baseline = "the median of the training rows",
        Metrics =
        [
            new MetricResult { Name = "rmse", HigherIsBetter = false, IsPrimary = true, Test = MortgageRun.Between(49876.5, 46123.1, 54001.7, "BCa bootstrap 2000"), OutOfFold = 51301.7, Apparent = 48001.2, OutOfFoldGap = -1425.2, ApparentGap = 1875.3, Baseline = Estimate.Of(81230.6), Comparison = new MetricComparison { Difference = MortgageRun.Between(-31354.1, -36001, -27000.9, "BCa bootstrap 2000"), Test = "paired permutation 2000", PValue = 0.0005, AdjustedPValue = 0.0015 } },
            new MetricResult { Name = "r2", HigherIsBetter = true, Test = MortgageRun.Between(0.6213, 0.5511, 0.6802, "BCa bootstrap 2000") },
            new MetricResult { Name = "mape", HigherIsBetter = false, Test = Estimate.Undefined("A target is 0.") },
        ],
        Residuals = new Residuals
        {
            Mean = MortgageRun.Between(512.3, -4920.2, 5944.8, "BCa bootstrap 2000"),
            Quantiles = [new(0, -150234.1), new(0.05, -71234.5), new(0.25, -28123.4), new(0.5, -1020.3), new(0.75, 26012.8), new(0.95, 81234.6), new(1, 240123.5)],
            PredictedVersusActual = [.. Enumerable.Range(0, 80).Select(i => new CurvePoint(90000 + 4200 * i, 90000 + 4200 * i + 38000 * Math.Sin(i * 7)))],
        },
        LearningCurve = new LearningCurve { Metric = "rmse", Note = "The candidate is not trained again on so few rows." },
        DoesNotShow = ["How the model would do in another town."],
    };

    private static VerdictRecord Verdict() => new()
    {
        FitToRelease = false, Blocked = 1, Warned = 0, Sentence = "The model is not fit to release: 1 blocking gate is not passed.",
        Gates = [new Gate("rmse", "problem.metric.threshold", GateKind.Block, false, 40000).Check(MortgageRun.Between(49876.5, 46123.1, 54001.7, "BCa bootstrap 2000")), new Gate("mape", "evaluate.gates[0].max", GateKind.Warn, false, 0.2).Check(Estimate.Undefined("A target is 0."))],
        Needed = ["Change the model or the data until this holds: rmse at most 40000."],
    };

    private static GroupRates Group(string name, int rows, double residual) => new()
    {
        Group = name, Rows = rows, MeanResidual = MortgageRun.Between(residual, residual - 4000.3, residual + 4000.3, "Welch t"), MeanAbsoluteError = MortgageRun.Between(31234.5, 28000.1, 34500.9, "bootstrap 2000"),
    };
}
