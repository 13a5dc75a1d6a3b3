using System.Collections.Immutable;

namespace Assay.Evidence.Sheets;

/// <summary>A sheet of cells, as a spreadsheet or a CSV file has it. Rows need not be equally long.</summary>
/// <param name="Rows">The rows, the first being row 1 to people.</param>
public sealed record Sheet(ImmutableArray<ImmutableArray<string>> Rows)
{
    /// <summary>The text of a cell, without blanks around it; empty when there is none.</summary>
    /// <param name="row">The row, from 1.</param>
    /// <param name="column">The column, from 0; null is none.</param>
    public string Cell(int row, int? column) => column is { } at && at < Rows[row - 1].Length ? Rows[row - 1][at].Trim() : "";

    /// <summary>A column as spreadsheets name it: <c>A</c>, <c>AB</c>.</summary>
    /// <param name="column">The column, from 0.</param>
    public static string ColumnName(int column) => column < 26 ? $"{(char)('A' + column)}" : ColumnName((column / 26) - 1) + ColumnName(column % 26);
}
