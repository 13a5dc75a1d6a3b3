using System.Text.Json;
using Assay.Mlflow.ModelVersions;
using Assay.Mlflow.Wire;
using Assay.Tracking.Registry;

namespace Assay.Mlflow.RegisteredModels;

/// <summary>Registered models as MLflow's clients read them.</summary>
internal static class RegisteredModelJson
{
    /// <summary>The fields of a registered model, with the newest version of each of its stages.</summary>
    public static void WriteFields(Utf8JsonWriter json, RegisteredModel model, IEnumerable<ModelVersion> latest)
    {
        json.WriteString("name", model.Name);
        json.WriteNumber("creation_timestamp", model.CreationTime);
        json.WriteNumber("last_updated_timestamp", model.LastUpdateTime);
        if (!string.IsNullOrEmpty(model.Description)) json.WriteString("description", model.Description);
        json.WriteObjects("latest_versions", [.. latest], version => ModelVersionJson.WriteFields(json, version));
        json.WriteTags("tags", model.Tags);
        json.WriteObjects("aliases", model.Aliases, alias =>
        {
            json.WriteString("alias", alias.Alias);
            json.WriteString("version", $"{alias.Version}");
        });
    }
}
