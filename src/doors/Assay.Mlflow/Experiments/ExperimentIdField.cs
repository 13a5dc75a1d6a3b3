using Assay.Mlflow.Wire;

namespace Assay.Mlflow.Experiments;

/// <summary>A request that names an experiment and nothing else.</summary>
internal static class ExperimentIdField
{
    /// <summary>The experiment's id.</summary>
    public static string Read(MlflowFields fields) => fields.RequiredText("experiment_id");
}
