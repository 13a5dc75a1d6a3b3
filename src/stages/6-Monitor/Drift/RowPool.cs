using Assay.Tables;

namespace Assay.Monitor.Drift;

/// <summary>Puts two tables of the same columns under each other.</summary>
internal static class RowPool
{
    /// <summary>The rows of the first, then those of the second; the columns of the first.</summary>
    public static Table Of(Table first, Table second) => new([.. first.Columns.Select(column => Pool(column, second[column.Name]))]);

    private static Column Pool(Column first, Column second)
    {
        if (first is NumericColumn before && second is NumericColumn after) return new NumericColumn(first.Name, [.. before.Values, .. after.Values], first.Type);
        return CategoricalColumn.FromTexts(first.Name, [.. Texts(first), .. Texts(second)]);
    }

    private static IEnumerable<string?> Texts(Column column) => Enumerable.Range(0, column.RowCount).Select(column.TextAt);
}
