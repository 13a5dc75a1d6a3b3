namespace Assay.Cli.New;

/// <summary>The role proposed for a column.</summary>
/// <param name="Column">The column's name.</param>
/// <param name="Role">A role as <c>data.columns</c> knows it: <c>feature</c>.</param>
/// <param name="Why">Why it is excluded; null otherwise.</param>
public sealed record ColumnRole(string Column, string Role, string? Why = null);
