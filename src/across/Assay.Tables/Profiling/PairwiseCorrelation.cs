using System.Collections.Immutable;
using Assay.Statistics.Correlation;

namespace Assay.Tables.Profiling;

/// <summary>Correlates each column with each other while their rows pass by, a block at a time; a row counts for a pair when both have a value.</summary>
internal sealed class PairwiseCorrelation(IReadOnlyList<string> columns)
{
    private readonly (int First, int Second)[] _pairs = [.. from first in Enumerable.Range(0, columns.Count) from second in Enumerable.Range(first + 1, columns.Count - first - 1) select (first, second)];
    private readonly CoMoments[] _moments = new CoMoments[columns.Count * (columns.Count - 1) / 2];

    /// <summary>Takes in the next rows: one array a column, NaN where there is no value.</summary>
    public void Add(IReadOnlyList<double[]> block, int rows)
    {
        var isWhole = block.Select(values => !Array.Exists(values, double.IsNaN)).ToArray();
        Parallel.For(0, _pairs.Length, () => (First: new double[rows], Second: new double[rows]), (at, _, both) =>
        {
            var (first, second) = _pairs[at];
            _moments[at] = _moments[at].Merge(isWhole[first] && isWhole[second] ? CoMoments.Of(block[first].AsSpan(0, rows), block[second].AsSpan(0, rows)) : Paired(block[first], block[second], rows, both));
            return both;
        }, _ => { });
    }

    /// <summary>The correlation of each pair, in the columns' order.</summary>
    public ImmutableArray<ColumnCorrelation> Finish() =>
        [.. _pairs.Zip(_moments, (pair, moments) => new ColumnCorrelation(columns[pair.First], columns[pair.Second], double.IsNaN(moments.Pearson) ? null : moments.Pearson, moments.Count))];

    private static CoMoments Paired(double[] first, double[] second, int rows, (double[] First, double[] Second) both)
    {
        var count = 0;
        for (var row = 0; row < rows; row++)
        {
            if (double.IsNaN(first[row]) || double.IsNaN(second[row])) continue;
            (both.First[count], both.Second[count]) = (first[row], second[row]);
            count++;
        }

        return CoMoments.Of(both.First.AsSpan(0, count), both.Second.AsSpan(0, count));
    }
}
