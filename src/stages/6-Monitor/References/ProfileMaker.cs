using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Statistics.Distances;
using Assay.Statistics.Moments;
using Assay.Statistics.Summaries;
using Assay.Tables;

namespace Assay.Monitor.References;

/// <summary>Makes the profile of a table.</summary>
public static class ProfileMaker
{
    /// <summary>Bins that divergences of numbers are computed over.</summary>
    public const int Bins = 10;

    /// <summary>The profile of all columns but times, which only ever grow.</summary>
    /// <param name="table">The rows.</param>
    /// <param name="source">What they are, for people.</param>
    /// <param name="digest">SHA-256 of what they were read from.</param>
    /// <param name="knots">About how many points to count each column of numbers at.</param>
    public static ReferenceProfile Make(Table table, string source, Digest digest, int knots = QuantileSummary.UsualKnots)
    {
        var sorter = new SampleSorter();
        return new()
        {
            Source = source,
            SourceDigest = digest,
            Rows = table.RowCount,
            Columns = [.. table.Columns.Where(column => column.Type != ColumnType.Timestamp).Select(column => Make(column, knots, sorter))],
        };
    }

    private static ReferenceColumn Make(Column column, int knots, SampleSorter sorter)
    {
        if (LevelCounts.IsOfLevels(column)) return OfLevels(column);
        var sorted = sorter.Sort(((NumericColumn)column).Values);
        var edges = Edges(sorted);
        return new ReferenceColumn { Name = column.Name, Type = column.Type, Missing = column.RowCount - sorted.Length, Numbers = QuantileSummary.OfSorted(sorted, knots, edges.AsSpan()), Edges = edges };
    }

    // Tenths of a column of few values would merge into one bin, in which nothing could move: each value then has a bin of its own.
    private static ImmutableArray<double> Edges(ReadOnlySpan<double> sorted)
    {
        if (sorted.IsEmpty) return [];
        var few = new List<double>(Bins + 1);
        for (var i = 0; i < sorted.Length && few.Count <= Bins; i++) if (i == 0 || sorted[i] != sorted[i - 1]) few.Add(sorted[i]);
        return few.Count <= Bins ? [.. few, double.BitIncrement(few[^1])] : HistogramBins.AtQuantilesOfSorted(sorted, Bins).Edges;
    }

    private static ReferenceColumn OfLevels(Column column)
    {
        var counts = LevelCounts.Of(column);
        return new ReferenceColumn { Name = column.Name, Type = column.Type, Missing = column.RowCount - counts.Values.Sum(), Levels = counts };
    }
}
