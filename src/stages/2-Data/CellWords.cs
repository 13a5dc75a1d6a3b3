using Assay.Tables;

namespace Assay.Data;

/// <summary>Cells as people write them.</summary>
internal static class CellWords
{
    /// <summary>The cell's text, a flag as <c>true</c> or <c>false</c>; null when missing.</summary>
    public static string? At(Column column, int row) => column switch
    {
        NumericColumn { Type: ColumnType.Boolean } flags => flags.IsMissing(row) ? null : flags.Values[row] != 0 ? "true" : "false",
        _ => column.TextAt(row),
    };
}
