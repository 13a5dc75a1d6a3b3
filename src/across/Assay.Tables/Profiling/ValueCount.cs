namespace Assay.Tables.Profiling;

/// <summary>One distinct value of a column.</summary>
/// <param name="Value">As text, invariant culture; a boolean as <c>true</c> or <c>false</c>, a time by ISO 8601.</param>
/// <param name="Rows">How many rows have it.</param>
public sealed record ValueCount(string Value, long Rows);
