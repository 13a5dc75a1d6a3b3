using System.Text.Json;
using Assay.Mlflow.Wire;
using Assay.Tracking.Registry;

namespace Assay.Mlflow.ModelVersions;

/// <summary>Versions of registered models as MLflow's clients read them.</summary>
internal static class ModelVersionJson
{
    /// <summary>A reply of one version.</summary>
    public static MlflowReply Reply(ModelVersion version) => json =>
    {
        json.WriteStartObject("model_version");
        WriteFields(json, version);
        json.WriteEndObject();
    };

    /// <summary>The fields of a version.</summary>
    public static void WriteFields(Utf8JsonWriter json, ModelVersion version)
    {
        json.WriteString("name", version.Name);
        json.WriteString("version", $"{version.Number}");
        json.WriteNumber("creation_timestamp", version.CreationTime);
        json.WriteNumber("last_updated_timestamp", version.LastUpdateTime);
        json.WriteString("current_stage", version.Stage);
        json.WriteText("description", version.Description);
        json.WriteString("source", version.Source);
        json.WriteString("run_id", version.RunId);
        json.WriteString("run_link", version.RunLink);
        json.WriteString("status", "READY");
        json.WriteText("model_id", version.LoggedModelId);
        json.WriteTags("tags", version.Tags);
        if (version.Aliases.Count == 0) return;
        json.WriteStartArray("aliases");
        foreach (var alias in version.Aliases) json.WriteStringValue(alias);
        json.WriteEndArray();
    }
}
