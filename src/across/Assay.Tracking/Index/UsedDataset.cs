namespace Assay.Tracking.Index;

/// <summary>A dataset that some run of an experiment read.</summary>
/// <param name="ExperimentId">The experiment.</param>
/// <param name="Dataset">The dataset, and what it was read for.</param>
public sealed record UsedDataset(string ExperimentId, RunDataset Dataset);
