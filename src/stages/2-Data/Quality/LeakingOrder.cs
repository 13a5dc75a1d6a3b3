using Assay.Data.Records;
using Assay.Frame;
using Assay.Statistics.Classification;
using Assay.Statistics.Correlation;
using Assay.Tables;

namespace Assay.Data.Quality;

/// <summary>
/// Columns that alone put the training rows nearly in the order of the answer: an area under the ROC curve of 0.95 or more for a class (of categories
/// by each level's share in other folds), or on regression Spearman's ρ of 0.98 or more. Real features are seldom so good; a copy of the answer is.
/// </summary>
internal sealed class LeakingOrder : IQualityRule
{
    private const double LeastArea = 0.95;
    private const double LeastCorrelation = 0.98;
    private const int FewestRows = 20;

    public async Task<IReadOnlyList<QualityFinding>> FindAsync(QualityScene scene, CancellationToken cancellation)
    {
        var target = await scene.LoadAsync(scene.Problem.Target, cancellation);
        var rows = scene.TrainingRows.Where(row => !target.IsMissing(row)).ToArray();
        var findings = new List<QualityFinding>();
        foreach (var column in scene.Suspects)
        {
            var cells = await scene.LoadAsync(column.Name, cancellation);
            var found = scene.Problem.Task == TaskKind.Regression ? ByRank(cells, (NumericColumn)target, rows) : ByArea(scene, cells, target, rows);
            if (found is { } figure) findings.Add(Report(scene, column, figure));
        }

        return findings;
    }

    private static double? ByRank(Column cells, NumericColumn target, int[] rows)
    {
        if (cells is not NumericColumn numbers) return null;
        var known = rows.Where(row => !numbers.IsMissing(row)).ToArray();
        if (known.Length < FewestRows) return null;
        var correlation = Math.Abs(SpearmanCorrelation.Test(Array.ConvertAll(known, row => numbers.Values[row]), Array.ConvertAll(known, row => target.Values[row])).Statistic);
        return correlation >= LeastCorrelation ? correlation : null;
    }

    private static double? ByArea(QualityScene scene, Column cells, Column target, int[] rows)
    {
        if (rows.Length < FewestRows) return null;
        var classes = LevelCodes.Of(target);
        var best = Enumerable.Range(0, classes.Names.Length - 1).Select(each => Area(scene, cells, rows, Array.ConvertAll(rows, row => classes.Codes[row] == each))).Where(area => !double.IsNaN(area)).DefaultIfEmpty(0.5).Max();
        return best >= LeastArea ? best : null;
    }

    private static double Area(QualityScene scene, Column cells, int[] rows, bool[] isClass)
    {
        if (cells is NumericColumn numbers && cells.Type != ColumnType.Boolean)
        {
            var known = Enumerable.Range(0, rows.Length).Where(at => !numbers.IsMissing(rows[at])).ToArray();
            var area = AreaUnderRoc.Of(Array.ConvertAll(known, at => isClass[at]), Array.ConvertAll(known, at => numbers.Values[rows[at]]));
            return Math.Max(area, 1 - area);
        }

        return AreaUnderRoc.Of(isClass, LevelShares(LevelCodes.Of(cells), scene.Split.FoldOfRow[0], rows, isClass));
    }

    // A level's share in a row's own fold would know the row's answer; the others' do not.
    private static double[] LevelShares(LevelCodes levels, int[] foldOfRow, int[] rows, bool[] isClass)
    {
        var counts = new Dictionary<(int Level, int Fold), (long Of, long Class)>();
        var all = new (long Of, long Class)[levels.Names.Length];
        for (var at = 0; at < rows.Length; at++)
        {
            var (level, fold, one) = (levels.Codes[rows[at]], foldOfRow[rows[at]], isClass[at] ? 1 : 0);
            var known = counts.GetValueOrDefault((level, fold));
            counts[(level, fold)] = (known.Of + 1, known.Class + one);
            all[level] = (all[level].Of + 1, all[level].Class + one);
        }

        var usual = (double)isClass.Count(each => each) / rows.Length;
        return Array.ConvertAll(rows, row =>
        {
            var (level, own) = (levels.Codes[row], counts[(levels.Codes[row], foldOfRow[row])]);
            return (all[level].Class - own.Class + usual) / (all[level].Of - own.Of + 1);
        });
    }

    private static QualityFinding Report(QualityScene scene, VersionedColumn column, double figure)
    {
        var isExcluded = column.Role == ColumnRole.Excluded;
        var measure = scene.Problem.Task == TaskKind.Regression ? "a rank correlation" : "an area under the ROC curve";
        var remedy = isExcluded ? "It is excluded; keep it so unless its value is known before the answer." : $"Ask whether {column.Name} is known when a prediction is made, and whether it was derived from the answer. If so: {column.Name}: {{role: excluded, why: …}}.";
        return new("leak-order", isExcluded ? FindingSeverity.Note : FindingSeverity.Serious, column.Name, figure, $"{column.Name} alone predicts {scene.Problem.Target} suspiciously well: {measure} of {Words.Number(figure)} on the training rows.", remedy);
    }
}
