using System.Globalization;

namespace Assay.Monitor.Retraining;

/// <summary>Says to a person what came of a retraining.</summary>
internal static class RetrainText
{
    /// <summary>The lines.</summary>
    public static IEnumerable<string> Lines(RetrainAnswer answer)
    {
        foreach (var line in PlanRetraining.Lines(answer.Proposed).Where(line => answer.Retrain is null || !line.StartsWith("  Next:", StringComparison.Ordinal))) yield return line;
        if (answer.Retrain is not { } retrain)
        {
            if (!answer.Proposed.Proposal.IsDue) yield return "Nothing was trained; --anyway trains a challenger all the same.";
            yield break;
        }

        yield return Say($"Challenger {retrain.Challenger.Short} against champion {retrain.Champion.Short}: learnt from {retrain.LearntRows:N0} rows, {retrain.HeldRows:N0} of {retrain.Window} held by {retrain.HeldBy}");
        foreach (var metric in retrain.NewRows) yield return Line("new rows", metric);
        yield return Line("old rows", retrain.Forgetting.OldRows);
        yield return $"  its own gates: {(retrain.IsFit ? "every one that blocks is passed" : "not every one that blocks is passed")} (record {retrain.ChallengerVerdict})";
        yield return $"  {retrain.Sentence}";
        yield return $"  record {answer.Id}";
        if (answer.Request is { } request) yield return $"  Release was asked: 'assay release status' shows request {request}";
    }

    private static string Line(string rows, ModelComparison compared) => Say(
        $"  {rows} {compared.Metric,-18} champion {compared.Champion:0.0000}  challenger {compared.Challenger:0.0000}  difference {compared.Difference?.Value:+0.0000;-0.0000;0.0000} ({compared.Difference?.Low:0.0000} to {compared.Difference?.High:0.0000})  {compared.Test}, p {compared.PValue:0.0000}");

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
