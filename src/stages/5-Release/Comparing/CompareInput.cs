namespace Assay.Release.Comparing;

/// <summary>Which comparison is looked at.</summary>
/// <param name="Request">The request, by id or the start of one.</param>
public sealed record CompareInput(string Request);
