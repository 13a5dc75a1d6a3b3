using Assay.Mlflow.Wire;

namespace Assay.Mlflow.Experiments;

/// <summary>The fields of <c>experiments/update</c>.</summary>
internal sealed record ExperimentRenaming(string ExperimentId, string Name)
{
    /// <summary>Reads them.</summary>
    public static ExperimentRenaming Read(MlflowFields fields) => new(ExperimentIdField.Read(fields), fields.RequiredText("new_name"));
}
