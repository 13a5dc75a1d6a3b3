using Assay.Data.Records;

namespace Assay.Data.Quality;

/// <summary>Columns held as categories although nearly all of their cells are numbers, or nearly all times.</summary>
internal sealed class MixedTypes : IQualityRule
{
    public Task<IReadOnlyList<QualityFinding>> FindAsync(QualityScene scene, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<QualityFinding>>([.. scene.Columns.Where(column => column.OddCells > 0).Select(Find)]);

    private static QualityFinding Find(VersionedColumn column) =>
        new("mixed-types", column.Role == ColumnRole.Feature ? FindingSeverity.Warning : FindingSeverity.Note, column.Name, column.OddCells, $"{Words.Count(column.OddCells)} {(column.OddCells == 1 ? "cell is" : "cells are")} not like the others, which are all numbers or all times; the column is held as a category.", "Correct or empty those cells, if the column is a quantity.");
}
