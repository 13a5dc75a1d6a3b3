using Assay.Data.Records;
using Assay.Tables;

namespace Assay.Data.Quality;

/// <summary>Categorical features with very many levels. One that has a level for nearly each row is told as that, by <see cref="NearUniqueColumns"/>, and not twice.</summary>
internal sealed class ManyLevels : IQualityRule
{
    private const int Many = 1_000;

    public Task<IReadOnlyList<QualityFinding>> FindAsync(QualityScene scene, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<QualityFinding>>(
        [
            .. scene.Features.Where(column => column.Type == ColumnType.Category).Select(column => scene.ProfileOf(column.Name)).Where(column => column.Distinct > Many && !NearUniqueColumns.IsNearUnique(column, scene.Rows))
                .Select(column => new QualityFinding("many-levels", FindingSeverity.Warning, column.Name, column.Distinct, $"The column has {Words.Count(column.Distinct)} distinct values; most are too rare to learn from, and training groups rare ones together.", "Derive a coarser column from it (a region from a postcode, say).")),
        ]);
}
