using Assay.Mlflow.Wire;
using Assay.Tracking.Registry;

namespace Assay.Mlflow.ModelVersions;

/// <summary>A version of a registered model in a request.</summary>
internal sealed record VersionKey(string Name, int Number)
{
    /// <summary>Reads it.</summary>
    public static VersionKey Read(MlflowFields fields) => new(RegisteredModels.ModelNameField.Read(fields), ReadNumber(fields));

    /// <summary>The number alone: text in MLflow's protocol.</summary>
    public static int ReadNumber(MlflowFields fields)
    {
        var before = fields.Problems.Count;
        var text = fields.RequiredText("version");
        if (fields.Problems.Count > before) return 0;
        var number = ModelRegistry.ParseVersion(text);
        if (!number.Succeeded) fields.Problems.AddRange(number.Problems);
        return number.Value;
    }
}
