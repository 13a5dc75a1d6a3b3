using Assay.Data.Records;
using Assay.Tables;
using Assay.Tables.Profiling;

namespace Assay.Data.Quality;

/// <summary>Features of which nearly each row has a value of its own: an id rather than a property.</summary>
internal sealed class NearUniqueColumns : IQualityRule
{
    private const double Nearly = 0.95;
    private const int FewestRowsToJudge = 20;

    public Task<IReadOnlyList<QualityFinding>> FindAsync(QualityScene scene, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<QualityFinding>>([.. scene.Features.Where(column => column.Type is ColumnType.Category or ColumnType.Integer).Select(column => Find(scene, column)).OfType<QualityFinding>()]);

    /// <summary>Whether nearly each row that has a value has its own.</summary>
    public static bool IsNearUnique(ColumnProfile column, long rows) => rows - column.Missing is var present && present >= FewestRowsToJudge && column.Distinct >= Nearly * present;

    private static QualityFinding? Find(QualityScene scene, VersionedColumn column)
    {
        var profile = scene.ProfileOf(column.Name);
        if (!IsNearUnique(profile, scene.Rows)) return null;
        var present = scene.Rows - profile.Missing;
        var isLikelyId = column.Type == ColumnType.Category || IsNumbering(profile);
        return new("near-unique", isLikelyId ? FindingSeverity.Warning : FindingSeverity.Note, column.Name, (double)profile.Distinct / present, $"{Words.Count(profile.Distinct)} distinct values in {Words.Count(present)} rows: nearly each row has its own, as an id has.", $"If it names rows, say so: {column.Name}: id. If it is a quantity, leave it.");
    }

    // Quantities leave numbers out; row numbers do not.
    private static bool IsNumbering(ColumnProfile profile) => profile.Numbers is { } numbers && numbers.Greatest - numbers.Least + 1 == profile.Distinct;
}
