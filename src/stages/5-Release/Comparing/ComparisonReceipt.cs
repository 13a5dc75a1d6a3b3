using Assay.Release.Records;

namespace Assay.Release.Comparing;

/// <summary>A look at a comparison.</summary>
/// <param name="Id">Its record.</param>
/// <param name="Comparison">What it says.</param>
public sealed record ComparisonReceipt(string Id, ReleaseComparison Comparison);
