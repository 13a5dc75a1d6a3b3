using Assay.Mlflow.Wire;

namespace Assay.Mlflow.RegisteredModels;

/// <summary>The fields of <c>registered-models/get-latest-versions</c>.</summary>
internal sealed record LatestVersionFields(string Name, IReadOnlyList<string> Stages)
{
    /// <summary>Reads them.</summary>
    public static LatestVersionFields Read(MlflowFields fields) => new(ModelNameField.Read(fields), fields.Texts("stages"));
}
