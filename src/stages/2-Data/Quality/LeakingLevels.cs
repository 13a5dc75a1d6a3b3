using Assay.Data.Records;
using Assay.Frame;
using Assay.Statistics.Intervals;

namespace Assay.Data.Quality;

/// <summary>
/// Levels of a column that alone nearly give the class away: among the training rows with the level, the class has a share whose 95 % Wilson
/// interval starts at three quarters or above, at least three times its share of all training rows. Such a column may have been written after the
/// answer was known. A rare level escapes every measure of the whole column, so each is looked at by itself.
/// </summary>
internal sealed class LeakingLevels : IQualityRule
{
    private const double LeastShare = 0.75;
    private const double LeastLift = 3;

    public async Task<IReadOnlyList<QualityFinding>> FindAsync(QualityScene scene, CancellationToken cancellation)
    {
        if (scene.Problem.Task == TaskKind.Regression) return [];
        var classes = LevelCodes.Of(await scene.LoadAsync(scene.Problem.Target, cancellation));
        var findings = new List<QualityFinding>();
        foreach (var column in scene.Suspects) findings.AddRange(Find(scene, column, LevelCodes.Of(await scene.LoadAsync(column.Name, cancellation)), classes));
        return findings;
    }

    private static IEnumerable<QualityFinding> Find(QualityScene scene, VersionedColumn column, LevelCodes levels, LevelCodes classes)
    {
        var unknown = classes.Names.Length - 1;
        var rows = scene.TrainingRows.Where(row => classes.Codes[row] != unknown).ToArray();
        var classRows = new long[classes.Names.Length];
        var levelRows = new long[levels.Names.Length];
        var both = new Dictionary<(int Level, int Class), long>();
        foreach (var row in rows)
        {
            var (level, each) = (levels.Codes[row], classes.Codes[row]);
            classRows[each]++;
            levelRows[level]++;
            both[(level, each)] = both.GetValueOrDefault((level, each)) + 1;
        }

        return both.Where(pair => IsSuspicious(pair.Value, levelRows[pair.Key.Level], classRows[pair.Key.Class], rows.Length)).OrderBy(pair => pair.Key)
            .Select(pair => Report(scene, column, levels.Names[pair.Key.Level], classes.Names[pair.Key.Class], pair.Value, levelRows[pair.Key.Level], (double)classRows[pair.Key.Class] / rows.Length));
    }

    private static bool IsSuspicious(long both, long level, long ofClass, long rows) =>
        ProportionInterval.Wilson(both, level).Lower >= LeastShare && (double)both / level >= LeastLift * ofClass / rows;

    private static QualityFinding Report(QualityScene scene, VersionedColumn column, string level, string ofClass, long both, long rows, double usual)
    {
        var shown = scene.IsWithheld(column.Name) ? "has a certain value (withheld)" : $"is {level}";
        var lower = ProportionInterval.Wilson(both, rows).Lower;
        var isExcluded = column.Role == ColumnRole.Excluded;
        var sentence = $"Of the {Words.Count(rows)} training rows where {column.Name} {shown}, {Words.Count(both)} have {scene.Problem.Target} = {ofClass} ({Words.Percent((double)both / rows)}, at least {Words.Percent(lower)} at 95 % confidence); of all training rows {Words.Percent(usual)}. It may have been written after the answer was known.";
        var remedy = isExcluded ? "It is excluded; keep it so unless its value is known before the answer." : $"Ask whether {column.Name} is known when a prediction is made. If not: {column.Name}: {{role: excluded, why: …}}.";
        return new("leak-level", isExcluded ? FindingSeverity.Note : FindingSeverity.Serious, column.Name, (double)both / rows, sentence, remedy);
    }
}
