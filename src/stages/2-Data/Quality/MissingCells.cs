using Assay.Data.Records;

namespace Assay.Data.Quality;

/// <summary>Features, protected columns and targets with missing cells.</summary>
internal sealed class MissingCells : IQualityRule
{
    private const double Much = 0.3;
    private const double Some = 0.05;

    public Task<IReadOnlyList<QualityFinding>> FindAsync(QualityScene scene, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<QualityFinding>>([.. scene.Columns.Select(column => Find(scene, column)).OfType<QualityFinding>()]);

    private static QualityFinding? Find(QualityScene scene, VersionedColumn column)
    {
        var profile = scene.ProfileOf(column.Name);
        var share = (double)profile.Missing / scene.Rows;
        var sentence = $"{Words.Count(profile.Missing)} of {Words.Count(scene.Rows)} rows ({Words.Percent(share)}) have no value.";
        if (column.Role == ColumnRole.Target && profile.Missing > 0) return new("target-missing", FindingSeverity.Warning, column.Name, share, sentence, "Nothing is learnt from such rows, and they are not tested on. Find out why they have no answer: if that depends on the answer, the model sees a biased part.");
        if (column.Role is not (ColumnRole.Feature or ColumnRole.Protected) || profile.Distinct == 0 || share < Some) return null;
        return new("missing-cells", share >= Much ? FindingSeverity.Warning : FindingSeverity.Note, column.Name, share, sentence, "Find out why; training fills them in and tells the model which were missing.");
    }
}
