using Assay.Mlflow.Wire;

namespace Assay.Mlflow.RegisteredModels;

/// <summary>The name of a registered model in a request.</summary>
internal static class ModelNameField
{
    /// <summary>The name.</summary>
    public static string Read(MlflowFields fields) => fields.RequiredText("name");
}
