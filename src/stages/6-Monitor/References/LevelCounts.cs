using System.Collections.Immutable;
using Assay.Tables;

namespace Assay.Monitor.References;

/// <summary>How many rows of a column have each level.</summary>
public static class LevelCounts
{
    /// <summary>Whether the column is looked at level by level: a category or a truth value.</summary>
    public static bool IsOfLevels(Column column) => column.Type is ColumnType.Category or ColumnType.Boolean;

    /// <summary>The counts; missing cells are not among them.</summary>
    public static ImmutableSortedDictionary<string, long> Of(Column column)
    {
        var counts = ImmutableSortedDictionary.CreateBuilder<string, long>(StringComparer.Ordinal);
        if (column is CategoricalColumn texts)
        {
            var byCode = new long[texts.Levels.Length];
            foreach (var code in texts.Codes) if (code != CategoricalColumn.Missing) byCode[code]++;
            for (var code = 0; code < byCode.Length; code++) if (byCode[code] > 0) counts[texts.Levels[code]] = byCode[code];
            return counts.ToImmutable();
        }

        foreach (var group in ((NumericColumn)column).Values.Where(value => !double.IsNaN(value)).GroupBy(value => value)) counts[Text(column.Type, group.Key)] = group.LongCount();
        return counts.ToImmutable();
    }

    private static string Text(ColumnType type, double value) =>
        type == ColumnType.Boolean ? value != 0 ? "true" : "false" : value.ToString("R", System.Globalization.CultureInfo.InvariantCulture);
}
