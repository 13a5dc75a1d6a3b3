using System.Text.Json;
using Assay.Mlflow.Wire;
using Assay.Tracking.EvaluationDatasets;

namespace Assay.Mlflow.EvaluationDatasets;

/// <summary>Evaluation datasets as MLflow's clients read them.</summary>
internal static class DatasetJson
{
    /// <summary>The field <c>dataset</c>.</summary>
    public static MlflowReply Reply(EvaluationDataset dataset) => json =>
    {
        json.WriteStartObject("dataset");
        WriteFields(json, dataset);
        json.WriteEndObject();
    };

    /// <summary>The fields of a dataset.</summary>
    public static void WriteFields(Utf8JsonWriter json, EvaluationDataset dataset)
    {
        json.WriteString("dataset_id", dataset.DatasetId);
        json.WriteString("name", dataset.Name);
        json.WriteString("tags", JsonSerializer.Serialize(dataset.Tags));
        json.WriteText("schema", dataset.Schema);
        json.WriteText("profile", dataset.Profile);
        json.WriteString("digest", dataset.Digest);
        json.WriteNumber("created_time", dataset.CreatedTime);
        json.WriteNumber("last_update_time", dataset.LastUpdateTime);
        json.WriteText("created_by", dataset.CreatedBy);
        json.WriteText("last_updated_by", dataset.LastUpdatedBy);
        WriteExperiments(json, dataset);
    }

    /// <summary>The field <c>experiment_ids</c>; left out when there is none.</summary>
    public static void WriteExperiments(Utf8JsonWriter json, EvaluationDataset dataset)
    {
        if (dataset.ExperimentIds.IsEmpty) return;
        json.WriteStartArray("experiment_ids");
        foreach (var experimentId in dataset.ExperimentIds) json.WriteStringValue(experimentId);
        json.WriteEndArray();
    }
}
