using Assay.Mlflow.Wire;
using Assay.Tracking.Experiments;

namespace Assay.Mlflow.Experiments;

/// <summary>The fields of <c>experiments/create</c>.</summary>
internal static class NewExperimentFields
{
    /// <summary>Reads them.</summary>
    public static NewExperiment Read(MlflowFields fields) => new(fields.RequiredText("name"), fields.Text("artifact_location"), fields.Objects("tags", TagFields.Read));
}
