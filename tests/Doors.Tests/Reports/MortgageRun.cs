using System.Collections.Immutable;
using Assay.Evaluate.Estimates;
using Assay.Evaluate.Opening;
using Assay.Evaluate.Performance;
using Assay.Evaluate.Settings;
using Assay.Evaluate.Verdict;
using Assay.Frame;
using Assay.Reports;
using Assay.Train.Records;

namespace Doors.Tests.Reports;

/// <summary>A binary run with every record, made up for tests: its figures are plausible and measured on nothing.</summary>
internal static class MortgageRun
{
    public static ReportSource Source { get; } = Ledger().ToSource();

    public static SampleLedger Ledger() => new SampleLedger()
        .Add(Charter(), "frame/charter")
        .Add(MortgageData.Version(), "data/version")
        .Add(MortgageData.Split(), "data/split")
        .Add(MortgageData.Quality(), "data/quality")
        .Add(MortgageData.Profile(), "data/profile")
        .Add(MortgageTraining.Run("baseline", 1, 0.6123), "train/run/baseline-1")
        .Add(MortgageTraining.Run("logistic", 2, 0.8011), "train/run/logistic-2")
        .Add(MortgageTraining.Run("lightgbm", 7, 0.8184), "train/run/lightgbm-7")
        .Add(Selection(), "train/selection")
        .Add(MortgageTraining.Model(), "train/model")
        .Add(Performance(), "evaluate/performance")
        .Add(MortgageEvidence.Fairness(), "evaluate/fairness")
        .Add(MortgageEvidence.Slices(), "evaluate/slices")
        .Add(MortgageEvidence.Explanation(), "evaluate/explanation")
        .Add(MortgageEvidence.Robustness(), "evaluate/robustness")
        .Add(MortgageEvidence.Shift(), "evaluate/shift")
        .Add(Verdict(), "evaluate/verdict");

    public static Charter Charter() => new()
    {
        Problem = new ProblemSection
        {
            Question = "Will this mortgage application be denied?",
            Decision = "An underwriter chooses which applications get a second look before a letter goes out.",
            Users = ["underwriters", "the second-look team"],
            Affected = ["mortgage applicants"],
            Task = TaskKind.Binary,
            Target = "deny",
            Positive = "yes",
            Baseline = new Baseline { Kind = BaselineKind.Rule, Rule = new BaselineRule { Column = "pirat", Above = 0.45 }, Description = "applications with a high payment-to-income ratio are looked at again" },
            Metric = new PrimaryMetric { Name = "roc_auc", Threshold = 0.75, Why = "below it the second look finds little more than the rule does" },
            Costs = new ErrorCosts { FalsePositive = 1, FalseNegative = 6, Unit = "hours of review", Why = "estimated with the review team" },
            Risk = new RiskClass { Class = "eu-ai-act-annex-iii-5b", Why = "creditworthiness of natural persons" },
            Stakeholders = [new Stakeholder { Role = "compliance officer", Interest = "equal treatment can be shown" }],
            Harms = [new KnownHarm { Harm = "a sound application is denied and nobody looks again", To = "applicants", Mitigation = "a person decides" }, new KnownHarm { Harm = "reviewers lean on the score", To = "applicants" }],
        },
    };

    public static TrainSelection Selection() => new()
    {
        Metric = "roc_auc",
        GreaterIsBetter = true,
        Winner = Ranked("lightgbm", 7, 0.8184, 0.0213),
        Reason = "lightgbm has the highest mean area under the ROC curve over the folds, and no simpler candidate lies within one standard error of it.",
        Ranking = [Ranked("lightgbm", 7, 0.8184, 0.0213), Ranked("logistic", 2, 0.8011, 0.0226), Ranked("baseline", 1, 0.6123, 0.0187)],
        AgainstRunnerUp = new PairedDifference("logistic", 0.0173, 0.041, "corrected resampled t", 15),
        AgainstBaseline = new PairedDifference("baseline", 0.2061, 0.00002, "corrected resampled t", 15),
        OutOfFold = Numbers(("roc_auc", 0.8166), ("brier_score_loss", 0.0842), ("log_loss", 0.2871)),
    };

    public static PerformanceRecord Performance() => new()
    {
        Task = "binary",
        PrimaryMetric = "roc_auc",
        TestRows = 476,
        TrainRows = 1904,
        TestSet = new TestSetUse(3, OpeningCounter.HowCounted),
        Seed = 42,
        Classes = ["no", "yes"],
        Baseline = "positive when pirat is above 0.45",
        Metrics =
        [
            Metric("roc_auc", true, 0.8043, 0.7421, 0.8665, "DeLong", 0.8166, 0.9312, 0.6051, 0.1992) with { IsPrimary = true },
            Metric("average_precision", true, 0.5127, 0.3908, 0.6231, "BCa bootstrap 2000", 0.5266, 0.7719, 0.2204, 0.2923),
            Metric("accuracy", true, 0.8634, 0.8296, 0.8914, "Wilson", 0.8711, 0.9202, 0.8109, 0.0525),
            Metric("recall", true, 0.5789, 0.4497, 0.6981, "Wilson", 0.5902, 0.7411, 0.3509, 0.228),
            Metric("brier_score_loss", false, 0.0879, 0.0702, 0.1077, "BCa bootstrap 2000", 0.0842, 0.0601, 0.189, -0.1011),
            Metric("mcc", true, 0.4381, 0.3102, 0.5511, "BCa bootstrap 2000", 0.4486, 0.6631, 0.2134, 0.2247) with { Baseline = null, Comparison = null },
        ],
        RocCurve = MortgageEvidence.Roc(),
        PrecisionRecallCurve = MortgageEvidence.PrecisionRecall(),
        LearningCurve = MortgageEvidence.LearningCurve(),
        Calibration = MortgageEvidence.Calibration(),
        Decision = MortgageEvidence.Decision(),
        DoesNotShow =
        [
            "How the model would do on applications from another time, lender or region.",
            "Whether the recorded denials were right: the model is measured against what was decided.",
        ],
    };

    public static VerdictRecord Verdict() => new()
    {
        FitToRelease = true,
        Blocked = 0,
        Warned = 1,
        Sentence = "The model may go on to release once 1 warning is answered by a decision note.",
        Gates =
        [
            new Gate("roc_auc", "problem.metric.threshold", GateKind.Block, true, 0.75).Check(Between(0.8043, 0.7421, 0.8665, "DeLong")),
            new Gate("recall", "evaluate.gates[0].min", GateKind.Block, true, 0.4).Check(Between(0.5789, 0.4497, 0.6981, "Wilson")),
            new Gate("demographic_parity_difference", "evaluate.fairness.metrics[0].limit", GateKind.Warn, false, 0.1, "afam").Check(Between(0.2187, 0.1204, 0.3255, "bootstrap 2000")),
            new GateResult { Name = "pirat in 0 to 3", SetBy = "data.checks[0]", Kind = GateKind.Block, Measure = "data check", IsMinimum = true, Passed = true, Sentence = "Holds on every row." },
        ],
        Needed = ["Answer this with a decision note ('assay note'): demographic_parity_difference by afam at most 0.1 does not hold."],
    };

    public static Estimate Between(double value, double low, double high, string method) => Estimate.Between(value, low, high, method);

    public static ImmutableSortedDictionary<string, double> Numbers(params ReadOnlySpan<(string Key, double Value)> entries)
    {
        var map = ImmutableSortedDictionary.CreateBuilder<string, double>(StringComparer.Ordinal);
        foreach (var (key, value) in entries) map[key] = value;
        return map.ToImmutable();
    }

    private static RankedRun Ranked(string candidate, int trial, double mean, double deviation) => new(candidate, trial, Numbers(("num_leaves", 15), ("learning_rate", 0.05)), mean, deviation, 15, null);

    private static MetricResult Metric(string name, bool higherIsBetter, double value, double low, double high, string method, double outOfFold, double apparent, double baseline, double difference) => new()
    {
        Name = name,
        HigherIsBetter = higherIsBetter,
        Test = Between(value, low, high, method),
        OutOfFold = outOfFold,
        Apparent = apparent,
        OutOfFoldGap = higherIsBetter ? outOfFold - value : value - outOfFold,
        ApparentGap = higherIsBetter ? apparent - value : value - apparent,
        Baseline = Between(baseline, baseline - 0.03, baseline + 0.03, method),
        Comparison = new MetricComparison { Difference = Between(difference, difference - 0.05, difference + 0.05, method), Test = "DeLong", PValue = 0.0004, AdjustedPValue = 0.0024 },
    };
}
