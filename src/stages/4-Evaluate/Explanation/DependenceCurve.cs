using System.Collections.Immutable;
using Assay.Evaluate.Scoring;
using Assay.Statistics.Moments;
using Assay.Tables;

namespace Assay.Evaluate.Explanation;

/// <summary>
/// Partial dependence (Friedman 2001) with the spread of the individual conditional expectations (Goldstein et al. 2015): every row is given each
/// value of a grid in turn, all other features left as they are.
/// </summary>
public static class DependenceCurve
{
    private const int MostPoints = 20;

    /// <summary>
    /// The dependence of the explained prediction on <paramref name="feature"/>, over <paramref name="rows"/>. The grid is of <paramref name="train"/>:
    /// quantiles from 2.5 % to 97.5 % (or every value, where there are few), or the most frequent levels.
    /// </summary>
    public static PartialDependence Of(Scorer scorer, int explained, Table train, Table rows, string feature)
    {
        var points = train[feature] switch
        {
            NumericColumn numbers => Grid(numbers).Select(value => Numeric(value)),
            CategoricalColumn levels => Frequent(levels).Select(level => Categorical(level)),
            _ => [],
        };
        return new PartialDependence(feature, [.. points]);

        DependencePoint Numeric(double value)
        {
            var type = rows[feature].Type;
            var (mean, deviation) = Spread(new NumericColumn(feature, [.. Enumerable.Repeat(value, rows.RowCount)], type));
            return new DependencePoint(value, null, mean, deviation);
        }

        DependencePoint Categorical(string level)
        {
            var (mean, deviation) = Spread(new CategoricalColumn(feature, new int[rows.RowCount], [level]));
            return new DependencePoint(null, level, mean, deviation);
        }

        (double Mean, double Deviation) Spread(Column replacement)
        {
            var moments = CentralMoments.Of(scorer.Single(rows.With(replacement), explained));
            return (moments.Mean, moments.PopulationStandardDeviation);
        }
    }

    private static IEnumerable<double> Grid(NumericColumn train)
    {
        var sorted = train.Values.Where(double.IsFinite).Order().ToArray();
        var distinct = sorted.Distinct().Take(MostPoints + 1).ToArray();
        if (distinct.Length <= MostPoints) return distinct;
        return Enumerable.Range(0, MostPoints).Select(i => sorted[(int)((sorted.Length - 1) * (0.025 + 0.95 * i / (MostPoints - 1)))]).Distinct();
    }

    private static ImmutableArray<string> Frequent(CategoricalColumn train) =>
        [.. train.Codes.Where(code => code >= 0).GroupBy(code => code).OrderByDescending(group => group.Count()).ThenBy(group => group.Key).Take(MostPoints).Select(group => train.Levels[group.Key])];
}
