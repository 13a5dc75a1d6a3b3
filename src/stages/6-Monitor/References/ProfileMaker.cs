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
    public static ReferenceProfile Make(Table table, string source, Digest digest, int knots = QuantileSummary.UsualKnots) => new()
    {
        Source = source,
        SourceDigest = digest,
        Rows = table.RowCount,
        Columns = [.. table.Columns.Where(column => column.Type != ColumnType.Timestamp).Select(column => Make(column, knots))],
    };

    private static ReferenceColumn Make(Column column, int knots)
    {
        if (LevelCounts.IsOfLevels(column)) return OfLevels(column);
        var sorted = SortedSample.Of(((NumericColumn)column).Values);
        ImmutableArray<double> edges = sorted.Length == 0 ? [] : HistogramBins.AtQuantilesOfSorted(sorted, Bins).Edges;
        return new ReferenceColumn { Name = column.Name, Type = column.Type, Missing = column.RowCount - sorted.Length, Numbers = QuantileSummary.OfSorted(sorted, knots, edges.AsSpan()), Edges = edges };
    }

    private static ReferenceColumn OfLevels(Column column)
    {
        var counts = LevelCounts.Of(column);
        return new ReferenceColumn { Name = column.Name, Type = column.Type, Missing = column.RowCount - counts.Values.Sum(), Levels = counts };
    }
}
