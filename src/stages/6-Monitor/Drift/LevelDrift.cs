using System.Collections.Immutable;
using Assay.Monitor.References;
using Assay.Statistics.Distances;
using Assay.Statistics.Information;

namespace Assay.Monitor.Drift;

/// <summary>Compares a column of levels with its reference, by counts: exact, with or without the reference's rows.</summary>
internal static class LevelDrift
{
    private const int FewestRows = 10;

    /// <summary>The comparison; corrected p-values come later.</summary>
    public static FeatureDrift Compare(ReferenceColumn column, ImmutableSortedDictionary<string, long> current, DriftMethod method)
    {
        var (levels, reference, counts) = Cells(column.Levels!, current);
        var table = ContingencyTable.OfTwo(reference, counts);
        var test = ChiSquareTest.Independence(table);
        var effect = CramersV.Interval(table, method.Confidence);
        double[] first = [.. reference.Select(count => (double)count)], second = [.. counts.Select(count => (double)count)];
        return new FeatureDrift
        {
            Column = column.Name,
            ReferenceRows = table.RowTotal(0),
            Rows = table.RowTotal(1),
            Test = "chi-square",
            Statistic = Finite.OrNull(test.Statistic),
            PValue = Finite.OrNull(test.PValue),
            Effect = Finite.OrNull(effect.Value),
            EffectLow = Finite.OrNull(effect.Lower),
            EffectHigh = Finite.OrNull(effect.Upper),
            PopulationStabilityIndex = Finite.OrNull(PopulationStabilityIndex.OfCounts(first, second)),
            JensenShannonDistance = Finite.OrNull(JensenShannon.Distance(first, second, InformationUnit.Bits)),
            HellingerDistance = Finite.OrNull(Hellinger.Distance(first, second)),
            Counts = ComparedCounts.OfLevels(levels, first, second),
        };
    }

    /// <summary>One cell for each level that the reference knows and that is not rare, one for the rare ones, one for levels that are new.</summary>
    private static (List<string> Levels, long[] Reference, long[] Current) Cells(ImmutableSortedDictionary<string, long> reference, ImmutableSortedDictionary<string, long> current)
    {
        var (levels, first, second) = (new List<string>(), new List<long>(), new List<long>());
        long rareBefore = 0, rareNow = 0;
        foreach (var (level, before) in reference)
        {
            var now = current.GetValueOrDefault(level);
            if (before + now < FewestRows)
            {
                rareBefore += before;
                rareNow += now;
                continue;
            }

            levels.Add(level);
            first.Add(before);
            second.Add(now);
        }

        first.AddRange([rareBefore, 0]);
        second.AddRange([rareNow, current.Where(pair => !reference.ContainsKey(pair.Key)).Sum(pair => pair.Value)]);
        return (levels, [.. first], [.. second]);
    }
}
