using Assay.Kernel;
using Assay.Ledger.Records;

namespace Assay.Tracking.EvaluationDatasets;

/// <summary>An evaluation dataset was deleted for good, with its records.</summary>
/// <param name="DatasetId">The dataset.</param>
/// <param name="Name">Its name.</param>
/// <param name="ContentDigest">SHA-256 over what it said of itself and its records, as they were kept, each after its length.</param>
/// <param name="RecordCount">How many records it had.</param>
public sealed record EvaluationDatasetDeleted(string DatasetId, string Name, Digest ContentDigest, int RecordCount) : IRecordBody<EvaluationDatasetDeleted>
{
    /// <inheritdoc/>
    public static RecordKind Kind { get; } = new("tracking.evaluation-dataset-deletion", 1, "An evaluation dataset was deleted: what it held, by digest and count.");
}
