using System.Collections.Immutable;
using Assay.Evaluate.Estimates;
using Assay.Evaluate.Explanation;
using Assay.Evaluate.Fairness;
using Assay.Evaluate.Performance;
using Assay.Evaluate.Robustness;
using Assay.Evaluate.Shift;
using Assay.Evaluate.Slices;

namespace Doors.Tests.Reports;

/// <summary>The evidence of the made-up mortgage run beyond its metrics.</summary>
internal static class MortgageEvidence
{
    public static Decision Decision() => new()
    {
        Threshold = 0.1437,
        HowChosen = "It has the least expected cost on out-of-fold predictions, by problem.costs.",
        FalsePositiveCost = 1,
        FalseNegativeCost = 6,
        CostUnit = "hours of review",
        OutOfFoldCost = 0.3618,
        TestCost = MortgageRun.Between(0.3887, 0.3002, 0.4791, "BCa bootstrap 2000"),
        BaselineCost = 0.5525,
        AlwaysPositiveCost = 0.8803,
        NeverPositiveCost = 0.7185,
        Confusion = new ConfusionMatrix(["no", "yes"], [[361, 58], [21, 36]]),
        CostCurve = Curve(60, x => 0.36 + 0.9 * (x - 0.14) * (x - 0.14) + 0.02 * Math.Sin(40 * x)),
    };

    public static Calibration Calibration() => new()
    {
        Bins = 10,
        EqualWidthError = MortgageRun.Between(0.0312, 0.0221, 0.0584, "BCa bootstrap 2000"),
        EqualMassError = MortgageRun.Between(0.0287, 0.0203, 0.0561, "BCa bootstrap 2000"),
        Brier = MortgageRun.Between(0.0879, 0.0702, 0.1077, "BCa bootstrap 2000"),
        Reliability = 0.0021,
        Resolution = 0.0196,
        Uncertainty = 0.1054,
        Slope = 0.917,
        Intercept = -0.083,
        Curve = [.. Enumerable.Range(0, 10).Select(i => Bin(0.02 + 0.06 * i + 0.002 * i * i, i))],
        Recalibrations = [new Recalibration("Platt", 0.0271, 0.0868), new Recalibration("isotonic", 0.0334, 0.0892)],
    };

    public static LearningCurve LearningCurve() => new()
    {
        Metric = "roc_auc",
        Points = [new(190, 0.7212, 0.031, 3), new(476, 0.7689, 0.022, 3), new(952, 0.7994, 0.015, 3), new(1428, 0.8107, 0.012, 3), new(1904, 0.8161, 0.009, 3)],
        Note = "Three fits at each size, on one held-out fold each.",
    };

    public static ImmutableArray<CurvePoint> Roc() => Curve(40, x => Math.Pow(x, 0.28));

    public static ImmutableArray<CurvePoint> PrecisionRecall() => Curve(40, x => 0.92 - 0.78 * Math.Pow(x, 1.6));

    public static FairnessRecord Fairness() => new()
    {
        TestRows = 476,
        MinimumGroup = 30,
        Threshold = 0.1437,
        Outcome = "deny = yes",
        Attributes =
        [
            Attribute(["afam"], Group("no", 408, 0.09), Group("yes", 68, 0.28)),
            Attribute(["single"], Group("no", 290, 0.10), Group("yes", 186, 0.15)),
            Attribute(["afam", "single"], Group("no × no", 262, 0.08), Group("no × yes", 146, 0.11), Group("yes × no", 41, 0.25), Group("yes × yes", 27, 0.31) with { TooSmall = true }) with { Note = "1 group of fewer than 30 test rows was not compared.", Observed = null },
        ],
        DoesNotShow = ["Only the attributes named here were compared; groups by anything else, and people within a group, may be treated unequally.", "A difference shows neither its cause nor whether it is justified; no difference found on so few rows does not show that there is none."],
    };

    public static SlicesRecord Slices() => new()
    {
        Loss = "log loss",
        Columns = ["pirat", "hirat", "lvrat", "chist", "mhist", "phist", "selfemp"],
        Depth = 2,
        MinRows = 30,
        Examined = 612,
        Level = 0.05,
        Found = [Slice("phist", "= yes", 132, 0.712, 31, 0.741), Slice("pirat", "0.41 to 3", 190, 0.514, 48, 0.498), Slice("chist", "= 6", 161, 0.488, 39, 0.402) with { BorneOut = false }, Slice("mhist", "= 4", 44, 0.476, 9, 0.455) with { BorneOut = null, TestMetric = null }],
        FoundCount = 4,
        DoesNotShow = ["Only parts that one or two columns describe were looked at."],
    };

    public static ExplanationRecord Explanation() => new()
    {
        Metric = "roc_auc",
        MetricValue = 0.8043,
        Repeats = 10,
        Seed = 42,
        Prediction = "probability of deny = yes",
        Importances = [.. new[] { ("pirat", 0.0712), ("chist", 0.0588), ("phist", 0.0391), ("lvrat", 0.0214), ("insurance", 0.0183), ("hirat", 0.0079), ("selfemp", 0.0031), ("condomin", -0.0004) }.Select(one => new FeatureImportance(one.Item1, one.Item2, 0.0041, one.Item2 - 0.0031, one.Item2 + 0.0031))],
        Dependence =
        [
            new("pirat", [.. Enumerable.Range(0, 20).Select(i => new DependencePoint(0.14 + 0.022 * i, null, 0.06 + 0.3 / (1 + Math.Exp(12 - i)), 0.05 + 0.004 * i))]),
            new("phist", [new(null, "no", 0.101, 0.092), new(null, "yes", 0.412, 0.171)]),
        ],
        Examples =
        [
            new() { Row = 1187, Why = "highest", Prediction = 0.8912, Actual = "yes", BaseValue = 0.1184, Contributions = [new("phist", "yes", 0.4123), new("pirat", "0.61", 0.2814), new("chist", "5", 0.1002), new("lvrat", null, -0.0211)] },
            new() { Row = 23, Why = "largest error", Prediction = 0.0214, Actual = "yes", BaseValue = 0.1184, Contributions = [new("pirat", "0.22", -0.0611), new("chist", "1", -0.0402), new("lvrat", "0.71", 0.0043)] },
        ],
        DoesNotShow = ["A contribution is not a cause.", "Columns that go together share their importance."],
    };

    public static RobustnessRecord Robustness() => new()
    {
        Metric = "roc_auc",
        HigherIsBetter = true,
        Undisturbed = 0.8043,
        Repeats = 5,
        Seed = 42,
        Curves =
        [
            Degradation(Disturbance.Noise, 6, (0.1, 0.8012), (0.25, 0.7893), (0.5, 0.7641)),
            Degradation(Disturbance.Missing, 11, (0.05, 0.7981), (0.1, 0.7904), (0.2, 0.7622)),
            Degradation(Disturbance.Swaps, 5, (0.05, 0.7913), (0.1, 0.7804)),
            Degradation(Disturbance.OutOfRange, 6, (1, 0.7995), (10, 0.7917)),
        ],
        WorstLoss = MortgageRun.Between(0.0421, 0.0352, 0.049, "t over repeats"),
        NonFinite = 0,
        Scored = 26180,
        DoesNotShow = ["Disturbances were drawn at random; an adversary would choose them."],
    };

    public static ShiftRecord Shift() => new()
    {
        TrainRows = 1904,
        TestRows = 476,
        Level = 0.05,
        Columns = [Column("pirat", 0.0412, "Kolmogorov–Smirnov", "0.14 to 0.25", "0.25 to 0.31", "0.31 to 0.36", "0.36 to 3"), Column("chist", 0.0213, "chi-square", "1", "2", "3", "(other)"), Column("afam", 0.0011, "chi-square", "no", "yes")],
        DoesNotShow = ["Columns may shift together without any of them shifting alone."],
    };

    public static ImmutableArray<CurvePoint> Curve(int points, Func<double, double> height) => [.. Enumerable.Range(0, points + 1).Select(i => new CurvePoint((double)i / points, Math.Round(height((double)i / points), 4)))];

    public static Estimate Share(int hits, int rows) => Proportion.Of(hits, rows, "There are no rows.");

    private static ReliabilityBin Bin(double predicted, int i)
    {
        var share = Share((int)(47 * predicted * (0.8 + 0.05 * i)), 47);
        return new ReliabilityBin(predicted, share.Value!.Value, share.Low!.Value, share.High!.Value, 47);
    }

    private static AttributeFairness Attribute(ImmutableArray<string> columns, params ReadOnlySpan<GroupRates> groups) => new()
    {
        Columns = columns,
        Groups = [.. groups],
        Gaps =
        [
            new FairnessGap { Name = "demographic_parity_difference", Value = MortgageRun.Between(0.2187, 0.1204, 0.3255, "bootstrap 2000"), LowestGroup = groups[0].Group, HighestGroup = groups[1].Group },
            new FairnessGap { Name = "demographic_parity_ratio", Value = MortgageRun.Between(0.4512, 0.3101, 0.6313, "bootstrap 2000"), LowestGroup = groups[0].Group, HighestGroup = groups[1].Group },
            new FairnessGap { Name = "equalized_odds_difference", Value = Estimate.Undefined("A group has no positive rows.") },
        ],
        Observed = new ObservedGap { LowerGroup = groups[0].Group, LowerRows = 2041, LowerRate = 0.0926, HigherGroup = groups[1].Group, HigherRows = 339, HigherRate = 0.2832, Difference = MortgageRun.Between(0.1906, 0.1434, 0.2408, "Newcombe") },
    };

    private static GroupRates Group(string name, int rows, double rate)
    {
        var positives = (int)(rows * rate);
        return new GroupRates
        {
            Group = name,
            Rows = rows,
            BaseRate = Share(positives, rows),
            SelectionRate = Share((int)(rows * rate * 1.6), rows),
            TruePositiveRate = Share((int)(positives * 0.62), positives),
            FalsePositiveRate = Share((int)(rows * rate * 0.7), rows - positives),
            PositivePredictiveValue = rows < 30 ? Estimate.Undefined("No row was called positive.") : Share((int)(positives * 0.4), positives),
            Accuracy = Share((int)(rows * 0.86), rows),
        };
    }

    private static WeakSlice Slice(string column, string text, int trainRows, double trainLoss, int testRows, double testLoss) => new()
    {
        Conditions = [new SliceCondition(column, text)],
        TrainRows = trainRows,
        TrainLoss = trainLoss,
        TrainRestLoss = 0.2713,
        EffectSize = 0.61,
        PValue = 0.00003,
        AdjustedPValue = 0.0041,
        TestRows = testRows,
        TestLoss = MortgageRun.Between(testLoss, testLoss - 0.17, testLoss + 0.21, "bootstrap 2000"),
        TestRestLoss = 0.2688,
        TestMetric = MortgageRun.Between(0.6812, 0.5103, 0.8391, "DeLong"),
        BorneOut = true,
    };

    private static DegradationCurve Degradation(Disturbance disturbance, int columns, params ReadOnlySpan<(double Level, double Mean)> points)
    {
        var drawn = ImmutableArray.CreateBuilder<DegradationPoint>();
        foreach (var (level, mean) in points) drawn.Add(new DegradationPoint(level, mean, 0.0057, 0.8043 - mean, 0.041, 0));
        return new DegradationCurve(disturbance, columns, drawn.ToImmutable());
    }

    private static ColumnShift Column(string name, double index, string test, params ReadOnlySpan<string> bins)
    {
        var share = Math.Round(1.0 / bins.Length, 4);
        var shares = ImmutableArray.CreateBuilder<ShareBin>();
        foreach (var bin in bins) shares.Add(new ShareBin(bin, share, share + (shares.Count % 2 == 0 ? 0.0212 : -0.0212)));
        return new ColumnShift { Column = name, PopulationStabilityIndex = index, JensenShannonDistance = index * 1.7, Test = test, Statistic = 0.0517, PValue = 0.241, AdjustedPValue = 0.602, Shifted = false, Bins = shares.ToImmutable() };
    }
}
