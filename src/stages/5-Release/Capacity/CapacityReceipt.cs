namespace Assay.Release.Capacity;

/// <summary>What was measured, and where it is on record.</summary>
/// <param name="TestRecord">The record <c>capacity.test</c>.</param>
/// <param name="Test">The test.</param>
/// <param name="ComparisonRecord">The record <c>platform.comparison</c>.</param>
/// <param name="Comparison">The comparison.</param>
public sealed record CapacityReceipt(string TestRecord, CapacityTest Test, string ComparisonRecord, PlatformComparison Comparison);
