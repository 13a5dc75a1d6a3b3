namespace Assay.Evidence.Sheets;

/// <summary>A cell that could not be read.</summary>
/// <param name="Row">The row, from 1.</param>
/// <param name="Column">The column as spreadsheets name it: <c>C</c>.</param>
/// <param name="Value">What stands there.</param>
/// <param name="Why">Why it could not be read, and what became of the row.</param>
public sealed record UnreadCell(int Row, string Column, string Value, string Why);
