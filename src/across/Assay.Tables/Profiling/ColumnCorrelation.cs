namespace Assay.Tables.Profiling;

/// <summary>How two numeric columns go together, by Pearson's r. A curved relation may have none, and a relation is no cause.</summary>
/// <param name="First">One column.</param>
/// <param name="Second">The other.</param>
/// <param name="Pearson">r in [−1, 1]; null when a column does not vary.</param>
/// <param name="Rows">Number of rows in which both have a value.</param>
public sealed record ColumnCorrelation(string First, string Second, double? Pearson, long Rows);
