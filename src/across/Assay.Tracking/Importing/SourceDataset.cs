using Assay.Tracking.EvaluationDatasets;

namespace Assay.Tracking.Importing;

/// <summary>An evaluation dataset of a source.</summary>
/// <param name="Dataset">The dataset.</param>
/// <param name="Records">Its records. Their identifiers are not read: here they follow from the inputs.</param>
public sealed record SourceDataset(EvaluationDataset Dataset, IAsyncEnumerable<EvaluationRecord> Records);
