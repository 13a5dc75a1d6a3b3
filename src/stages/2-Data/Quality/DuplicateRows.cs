using Assay.Data.Records;
using Assay.Tables.Engine;

namespace Assay.Data.Quality;

/// <summary>Rows that are the same as an earlier one in every column but ids.</summary>
internal sealed class DuplicateRows : IQualityRule
{
    private const double Many = 0.01;

    public async Task<IReadOnlyList<QualityFinding>> FindAsync(QualityScene scene, CancellationToken cancellation)
    {
        var columns = scene.Columns.Where(column => column.Role != ColumnRole.Id).Select(column => column.Name);
        var repeated = await scene.Engine.CountAsync(scene.Path, new RowFault.Repeated([.. columns], IgnoreMissing: false), cancellation);
        if (repeated == 0) return [];
        var share = (double)repeated / scene.Rows;
        return [new("duplicate-rows", share >= Many ? FindingSeverity.Warning : FindingSeverity.Note, null, share, $"{Words.Count(repeated)} of {Words.Count(scene.Rows)} rows ({Words.Percent(share)}) are the same as an earlier one, ids aside.", "If they were recorded twice, remove them; if they are different cases that look alike, leave them.")];
    }
}
