using System.Text.Json;
using Assay.Mlflow.Runs;
using Assay.Mlflow.Wire;
using Assay.Tracking.LoggedModels;
using Assay.Tracking.Metrics;

namespace Assay.Mlflow.LoggedModels;

/// <summary>Logged models as MLflow's clients read them.</summary>
internal static class LoggedModelJson
{
    /// <summary>A reply of one model.</summary>
    public static MlflowReply Reply(MeasuredLoggedModel measured) => json =>
    {
        json.WriteStartObject("model");
        WriteFields(json, measured);
        json.WriteEndObject();
    };

    /// <summary>The fields of a model.</summary>
    public static void WriteFields(Utf8JsonWriter json, MeasuredLoggedModel measured)
    {
        json.WriteStartObject("info");
        WriteInfo(json, measured.Model);
        json.WriteEndObject();
        json.WriteStartObject("data");
        json.WriteObjects("params", measured.Model.Params, param =>
        {
            json.WriteString("key", param.Key);
            json.WriteString("value", param.Value);
        });
        json.WriteObjects("metrics", measured.Metrics, metric => WriteMetric(json, metric));
        json.WriteEndObject();
    }

    private static void WriteInfo(Utf8JsonWriter json, LoggedModel model)
    {
        json.WriteString("model_id", model.ModelId);
        json.WriteString("experiment_id", model.ExperimentId);
        json.WriteString("name", model.Name);
        json.WriteNumber("creation_timestamp_ms", model.CreationTime);
        json.WriteNumber("last_updated_timestamp_ms", model.LastUpdateTime);
        json.WriteString("artifact_uri", model.ArtifactLocation);
        json.WriteString("status", StatusField.WordOf(model.Status));
        json.WriteText("model_type", model.ModelType);
        json.WriteText("source_run_id", model.SourceRunId);
        json.WriteTags("tags", model.Tags);
    }

    private static void WriteMetric(Utf8JsonWriter json, ModelMetric metric)
    {
        json.WriteString("key", metric.Key);
        RunJson.WritePoint(json, metric.Point);
        json.WriteText("dataset_name", metric.Model.DatasetName);
        json.WriteText("dataset_digest", metric.Model.DatasetDigest);
        json.WriteText("model_id", metric.Model.ModelId);
        json.WriteString("run_id", metric.RunId);
    }
}
