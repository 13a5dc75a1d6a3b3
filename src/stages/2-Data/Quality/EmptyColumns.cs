using Assay.Data.Records;

namespace Assay.Data.Quality;

/// <summary>Features with no value, one value, or nearly one.</summary>
internal sealed class EmptyColumns : IQualityRule
{
    private const double NearlyAll = 0.995;

    public Task<IReadOnlyList<QualityFinding>> FindAsync(QualityScene scene, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<QualityFinding>>([.. scene.Features.Select(column => Find(scene, column.Name)).OfType<QualityFinding>()]);

    private static QualityFinding? Find(QualityScene scene, string name)
    {
        var column = scene.ProfileOf(name);
        var remedy = $"Exclude it: {name}: {{role: excluded, why: it does not vary}}.";
        if (column.Distinct == 0) return new("empty-column", FindingSeverity.Warning, name, 0, "The column has no values.", remedy);
        if (column.Distinct == 1 && column.Missing == 0) return new("constant", FindingSeverity.Warning, name, 1, "Every row has the same value.", remedy);
        if (column.Commonest.IsEmpty) return null;
        var share = (double)column.Commonest[0].Rows / scene.Rows;
        return share < NearlyAll ? null : new("nearly-constant", FindingSeverity.Note, name, share, $"{Words.Percent(share)} of the rows have the same value.", "Consider excluding it; what is learnt from so few other rows is hardly reliable.");
    }
}
