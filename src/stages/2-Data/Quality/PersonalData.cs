using Assay.Data.Records;

namespace Assay.Data.Quality;

/// <summary>Columns that look like personal data. Their values are never shown.</summary>
internal sealed class PersonalData : IQualityRule
{
    public Task<IReadOnlyList<QualityFinding>> FindAsync(QualityScene scene, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<QualityFinding>>([.. scene.Profile.Withheld.Where(column => column.IsPersonal).Select(column => Find(scene, column))]);

    private static QualityFinding Find(QualityScene scene, WithheldColumn column)
    {
        var isFeature = scene.Columns.First(each => each.Name == column.Column).Role == ColumnRole.Feature;
        return new("personal-data", isFeature ? FindingSeverity.Warning : FindingSeverity.Note, column.Column, null, $"The column may hold personal data: {column.Why}. Its values are not on record.", "Leave it out of the sources, or drop it: {role: excluded, why: personal data, keep: false}.");
    }
}
