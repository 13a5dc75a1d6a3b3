namespace Assay.Tracking.Search;

/// <summary>The data set on which a logged model's metric was measured.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Digest">Its digest; null for any data set of the name.</param>
public sealed record MetricDataset(string Name, string? Digest = null);
