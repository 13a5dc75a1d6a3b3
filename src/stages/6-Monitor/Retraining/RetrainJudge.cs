using System.Collections.Immutable;
using System.Globalization;
using Assay.Evaluate.Metrics;
using Assay.Evaluate.Performance;
using Assay.Evaluate.Scoring;
using Assay.Monitor.Settings;
using Assay.Statistics.ContinualLearning;

namespace Assay.Monitor.Retraining;

/// <summary>Compares challenger and champion on rows that both scored: pure, from scores to a conclusion.</summary>
/// <param name="policy">How the challenger is judged.</param>
/// <param name="metrics">The metrics of the task, the one that decides first.</param>
/// <param name="seed">The seed of all draws.</param>
public sealed class RetrainJudge(RetrainPolicy policy, ImmutableArray<Metric> metrics, ulong seed)
{
    private const string Accuracy = "accuracy";

    /// <summary>Both models by the metric that decides and, where decisions are right or wrong, by accuracy.</summary>
    public ImmutableArray<ModelComparison> Compare(ScoredRows challenger, ScoredRows champion) =>
        [.. metrics.Where((metric, i) => i == 0 || metric.Name == Accuracy).Select(metric => Compare(metric, challenger, champion))];

    /// <summary>What was forgotten on the champion's own test rows.</summary>
    /// <param name="challenger">The challenger's scores of them.</param>
    /// <param name="champion">The champion's.</param>
    /// <param name="newRows">Both models on the new rows, by the metric that decides.</param>
    public ForgettingTest Forgetting(ScoredRows challenger, ScoredRows champion, ModelComparison newRows)
    {
        var old = Compare(metrics[0], challenger, champion);
        var matrix = Matrix(old, newRows);
        var high = old.HigherIsBetter ? -old.Difference?.Low : old.Difference?.High;
        var judged = policy.Forgetting.JudgedBy == ForgettingJudge.Interval ? high ?? -old.Gain() : -old.Gain();
        return new ForgettingTest
        {
            OldRows = old,
            Most = policy.Forgetting.Most,
            JudgedBy = policy.Forgetting.JudgedBy,
            Forgetting = matrix?.Forgetting,
            BackwardTransfer = matrix?.BackwardTransfer,
            LossHigh = high,
            IsWithin = judged <= policy.Forgetting.Most,
        };
    }

    /// <summary>How it ends, and why in a sentence.</summary>
    public (RetrainConclusion Conclusion, string Sentence) Conclude(ModelComparison newRows, ForgettingTest forgetting)
    {
        if (newRows is not { PValue: { } p } || newRows.Gain() is not { } gain) return (RetrainConclusion.Undecided, $"{newRows.Metric} is not defined for both models on the {newRows.Rows} held rows: the champion stays.");
        var found = string.Create(CultureInfo.InvariantCulture, $"On {newRows.Rows} held rows the challenger's {newRows.Metric} is {newRows.Challenger:0.0000} and the champion's {newRows.Champion:0.0000} ({newRows.Test}, p = {p:0.0000})");
        if (gain <= 0 || p > policy.Level) return (RetrainConclusion.NotBetter, $"{found}: not better by more than chance, so the champion stays.");
        var lost = string.Create(CultureInfo.InvariantCulture, $"on the {forgetting.OldRows.Rows} old test rows it loses {-forgetting.OldRows.Gain():0.0000}{(forgetting.LossHigh is { } high ? string.Create(CultureInfo.InvariantCulture, $", at most {high:0.0000} by its interval") : "")}; {forgetting.Most:0.####} may be lost");
        return forgetting.IsWithin
            ? (RetrainConclusion.Replace, $"{found}; {lost}: it is to replace the champion.")
            : (RetrainConclusion.Forgets, $"{found}; {lost}: it forgets too much, or may, so the champion stays.");
    }

    private ModelComparison Compare(Metric metric, ScoredRows challenger, ScoredRows champion)
    {
        var found = BaselineComparison.Of(metric, challenger, champion, seed);
        return new ModelComparison
        {
            Metric = metric.Name,
            HigherIsBetter = metric.HigherIsBetter,
            Rows = challenger.Count,
            Champion = Finite(metric.OnFinite(champion)),
            Challenger = Finite(metric.OnFinite(challenger)),
            Difference = found?.Difference,
            Test = found?.Test,
            PValue = found?.PValue,
        };
    }

    // Steps are the champion's training and the challenger's, tasks the old rows and the new; a loss counts as less of it.
    private static AccuracyMatrix? Matrix(ModelComparison old, ModelComparison fresh)
    {
        if (old is not { Champion: { } championOld, Challenger: { } challengerOld } || fresh is not { Champion: { } championNew, Challenger: { } challengerNew }) return null;
        var sign = old.HigherIsBetter ? 1 : -1;
        return new AccuracyMatrix([[sign * championOld, sign * championNew], [sign * challengerOld, sign * challengerNew]]);
    }

    private static double? Finite(double value) => double.IsFinite(value) ? value : null;
}
