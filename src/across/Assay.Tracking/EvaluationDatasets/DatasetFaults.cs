using Assay.Kernel;
using Assay.Tracking.Fields;

namespace Assay.Tracking.EvaluationDatasets;

/// <summary>What may be wrong with an evaluation dataset or with what is asked of it.</summary>
internal static class DatasetFaults
{
    public static Problem NotFound(string datasetId) => FieldProblems.NotFound($"Evaluation dataset with id '{datasetId}' not found.", "dataset_id", datasetId);

    public static Problem NoExperiment(string experimentId) => FieldProblems.NotFound($"No Experiment with id={experimentId} exists.", "experiment_ids", experimentId);
}
