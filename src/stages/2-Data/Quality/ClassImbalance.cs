using Assay.Data.Records;
using Assay.Frame;

namespace Assay.Data.Quality;

/// <summary>A class of the target that is rare among the training rows.</summary>
internal sealed class ClassImbalance : IQualityRule
{
    private const double VeryRare = 0.02;
    private const double Rare = 0.2;
    private const int Few = 30;

    public async Task<IReadOnlyList<QualityFinding>> FindAsync(QualityScene scene, CancellationToken cancellation)
    {
        if (scene.Problem.Task == TaskKind.Regression) return [];
        var target = await scene.LoadAsync(scene.Problem.Target, cancellation);
        var classes = scene.TrainingRows.Select(row => CellWords.At(target, row)).OfType<string>().GroupBy(text => text, StringComparer.Ordinal).Select(rows => (Class: rows.Key, Rows: rows.Count())).OrderBy(each => each.Rows).ThenBy(each => each.Class, StringComparer.Ordinal).ToList();
        if (classes.Count == 0) return [];
        var rarest = classes[0];
        var share = (double)rarest.Rows / classes.Sum(each => each.Rows);
        if (share >= Rare / Math.Max(1, classes.Count - 1) && rarest.Rows >= Few) return [];
        var severity = share < VeryRare || rarest.Rows < Few ? FindingSeverity.Warning : FindingSeverity.Note;
        return [new("class-imbalance", severity, scene.Problem.Target, share, $"The rarest class, '{rarest.Class}', has {Words.Count(rarest.Rows)} training rows, {Words.Percent(share)} of them.", "Judge by a measure that does not reward always answering the commonest class (roc_auc, average_precision, balanced_accuracy), and mind the intervals.")];
    }
}
