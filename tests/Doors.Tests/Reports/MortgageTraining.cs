using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Train.Records;

namespace Doors.Tests.Reports;

/// <summary>The training runs of the made-up mortgage run.</summary>
internal static class MortgageTraining
{
    private static readonly TrainingEnvironment Environment = new("Debian GNU/Linux 12 (bookworm)", "X64", ".NET 10.0.12", ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, [KeyValuePair.Create("Assay", "0.1.0"), KeyValuePair.Create("Microsoft.ML", "5.0.1")]));

    public static TrainRun Run(string candidate, int trial, double mean) => new()
    {
        Candidate = candidate,
        Trial = trial,
        Rung = trial > 1 ? 2 : 1,
        Parameters = candidate == "baseline" ? MortgageRun.Numbers() : MortgageRun.Numbers(("num_leaves", 15 + trial), ("learning_rate", 0.05), ("L2 (odd key)", 1.5)),
        Seed = 42,
        Environment = Environment,
        DurationSeconds = 1.37 * trial,
        Folds = [.. Enumerable.Range(0, 5).Select(fold => new FoldScore(0, fold, 1523, 381, MortgageRun.Numbers(("roc_auc", mean + 0.011 * (fold - 2)), ("log_loss", 0.29))))],
        Metrics = [new MetricSummary("roc_auc", mean, 0.0213, 5), new MetricSummary("log_loss", 0.2871, 0.0132, 5)],
        Caveat = candidate == "baseline" ? "The baseline is a rule and learns nothing." : null,
    };

    public static TrainModel Model() => new()
    {
        Candidate = "lightgbm",
        Parameters = MortgageRun.Numbers(("num_leaves", 15), ("learning_rate", 0.05)),
        Seed = 18446744073709551557,
        Environment = Environment,
        DurationSeconds = 0.84,
        TrainingRows = 1904,
        Features = ["pirat", "hirat", "lvrat", "chist", "mhist", "phist"],
        SizeBytes = 185344,
        Parity = new Parity(476, 500, 1.8e-7, 1e-4),
        PredictionsDigest = Digest.Of("predictions"),
    };
}
