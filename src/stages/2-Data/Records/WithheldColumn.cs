namespace Assay.Data.Records;

/// <summary>A column whose values are not put on record.</summary>
/// <param name="Column">The column.</param>
/// <param name="Why">What it looks like: <c>most cells look like e-mail addresses</c>.</param>
/// <param name="IsPersonal">Whether it looks like personal data; false for ids and free text, which are withheld to be on the safe side.</param>
public sealed record WithheldColumn(string Column, string Why, bool IsPersonal);
