using Assay.Monitor.Drift;
using Assay.Monitor.References;
using Assay.Statistics.Intervals;
using Assay.Tables;

namespace Assay.Monitor.Quality;

/// <summary>Counts what is missing from a window's column, out of range or new.</summary>
internal static class QualityMeasurer
{
    /// <summary>The counts of one column.</summary>
    public static ColumnQuality Measure(ReferenceColumn reference, Column column)
    {
        var missing = 0L;
        for (var row = 0; row < column.RowCount; row++) if (column.IsMissing(row)) missing++;
        var before = reference.Missing + reference.Present();
        var growth = NewcombeInterval.OfDifference(missing, column.RowCount, reference.Missing, before);
        var quality = new ColumnQuality
        {
            Column = column.Name,
            Missing = missing,
            MissingShare = Share(missing, column.RowCount),
            ReferenceMissingShare = Share(reference.Missing, before),
            MissingGrowthLow = Finite.OrNull(growth.Lower),
            MissingGrowthHigh = Finite.OrNull(growth.Upper),
        };
        return reference.Levels is null ? OutOfRange(quality, reference, column) : New(quality, reference, column);
    }

    private static ColumnQuality OutOfRange(ColumnQuality quality, ReferenceColumn reference, Column column)
    {
        if (column is not NumericColumn { Values: var values } || reference.Numbers is not { Count: > 0, Knots: var knots }) return quality;
        long below = 0, above = 0;
        foreach (var value in values)
        {
            if (value < knots[0]) below++;
            else if (value > knots[^1]) above++;
        }

        return quality with { BelowRange = below, AboveRange = above };
    }

    private static ColumnQuality New(ColumnQuality quality, ReferenceColumn reference, Column column)
    {
        var levels = LevelCounts.Of(column).Where(level => !reference.Levels!.ContainsKey(level.Key)).ToList();
        return quality with { NewLevels = levels.Count, NewLevelRows = levels.Sum(level => level.Value) };
    }

    private static double? Share(long part, long whole) => whole == 0 ? null : (double)part / whole;
}
