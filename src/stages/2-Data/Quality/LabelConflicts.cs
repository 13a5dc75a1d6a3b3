using Assay.Data.Records;
using Assay.Frame;
using Assay.Tables.Engine;

namespace Assay.Data.Quality;

/// <summary>Rows with the same features and another class: no model can be right on all of them.</summary>
internal sealed class LabelConflicts : IQualityRule
{
    private const double Many = 0.05;

    public async Task<IReadOnlyList<QualityFinding>> FindAsync(QualityScene scene, CancellationToken cancellation)
    {
        if (scene.Problem.Task == TaskKind.Regression) return [];
        var conflicting = await scene.Engine.CountAsync(scene.Path, new RowFault.Conflicting([.. scene.Features.Select(column => column.Name)], scene.Problem.Target), cancellation);
        if (conflicting == 0) return [];
        var share = (double)conflicting / scene.Rows;
        return [new("label-conflicts", share >= Many ? FindingSeverity.Warning : FindingSeverity.Note, scene.Problem.Target, share, $"{Words.Count(conflicting)} of {Words.Count(scene.Rows)} rows ({Words.Percent(share)}) have the same features as a row of another class.", "Look whether the answers are mistakes; else features are missing that would tell such rows apart, or chance decides.")];
    }
}
