using Assay.Evaluate.Scoring;

namespace Assay.Evaluate.Explanation;

/// <summary>Picks the few test rows that are worth a look: the extremes, the nearest to the line, and the worst mistake.</summary>
internal static class ExampleRows
{
    /// <summary>Rows (indices into the test rows) and why each was picked; no row twice.</summary>
    public static IReadOnlyList<(int Row, string Why)> Pick(ExplanationInputs inputs, double[] predictions)
    {
        var rows = Enumerable.Range(0, predictions.Length).Where(row => double.IsFinite(predictions[row])).ToArray();
        if (rows.Length == 0) return [];
        var losses = RowLoss.Of(inputs.Scorer.Score(inputs.Test, inputs.TestTargets));
        var line = Line(inputs, predictions);
        (int Row, string Why)[] picks =
        [
            (rows.MaxBy(row => predictions[row]), "highest"),
            (rows.MinBy(row => predictions[row]), "lowest"),
            (rows.MinBy(row => Math.Abs(predictions[row] - line)), "borderline"),
            (rows.MaxBy(row => losses[row]), "largest error"),
        ];
        return [.. picks.DistinctBy(pick => pick.Row)];
    }

    private static double Line(ExplanationInputs inputs, double[] predictions) => inputs.Scorer.Task switch
    {
        Frame.TaskKind.Binary => inputs.Scorer.Threshold,
        Frame.TaskKind.Multiclass => 0.5,
        _ => predictions.Where(double.IsFinite).Order().ElementAt(predictions.Count(double.IsFinite) / 2),
    };
}
