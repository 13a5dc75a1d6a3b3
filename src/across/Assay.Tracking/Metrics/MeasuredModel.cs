namespace Assay.Tracking.Metrics;

/// <summary>What a point is a measurement of.</summary>
/// <param name="ModelId">A logged model; null when only a dataset is named.</param>
/// <param name="DatasetName">On which data; null when the client does not say.</param>
/// <param name="DatasetDigest">On which data exactly; null when the client does not say.</param>
public sealed record MeasuredModel(string? ModelId, string? DatasetName, string? DatasetDigest);
