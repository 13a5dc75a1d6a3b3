using System.Text.Json;
using Assay.Mlflow.Runs;
using Assay.Mlflow.Wire;
using Assay.Tracking.Experiments;

namespace Assay.Mlflow.Experiments;

/// <summary>Experiments as MLflow's clients read them.</summary>
internal static class ExperimentJson
{
    /// <summary>The fields of an experiment.</summary>
    public static void WriteFields(Utf8JsonWriter json, Experiment experiment)
    {
        json.WriteString("experiment_id", experiment.ExperimentId);
        json.WriteString("name", experiment.Name);
        json.WriteString("artifact_location", experiment.ArtifactLocation);
        json.WriteString("lifecycle_stage", RunWords.Of(experiment.LifecycleStage));
        json.WriteNumber("last_update_time", experiment.LastUpdateTime);
        json.WriteNumber("creation_time", experiment.CreationTime);
        json.WriteTags("tags", experiment.Tags);
    }
}
