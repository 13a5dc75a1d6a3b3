namespace Assay.Tracking.Inspect;

/// <summary>Which values of a metric are better, as far as its name tells. A word counts where it stands by itself: <c>val_loss</c> holds <c>loss</c>, <c>lossless</c> does not.</summary>
internal static class MetricDirections
{
    private static readonly char[] Separators = ['_', '-', '.', '/', ' ', ':'];
    private static readonly HashSet<string> Lower = new(["loss", "logloss", "error", "err", "mae", "mse", "rmse", "mape", "perplexity", "brier", "ece", "wer", "cer", "nll", "deviance"], StringComparer.OrdinalIgnoreCase);
    private static readonly HashSet<string> Higher = new(["accuracy", "acc", "auc", "auroc", "auprc", "precision", "recall", "f1", "r2", "score", "bleu", "rouge", "iou", "map", "ndcg", "mcc", "specificity", "sensitivity"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The direction; unknown where no word tells, or two words contradict each other.</summary>
    public static BetterDirection Of(string key)
    {
        var words = key.Split(Separators, StringSplitOptions.RemoveEmptyEntries);
        var (lower, higher) = (words.Any(Lower.Contains), words.Any(Higher.Contains));
        return lower == higher ? BetterDirection.Unknown : lower ? BetterDirection.Lower : BetterDirection.Higher;
    }
}
