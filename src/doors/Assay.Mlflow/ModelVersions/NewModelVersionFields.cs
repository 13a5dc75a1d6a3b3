using Assay.Mlflow.Wire;
using Assay.Tracking.Registry;

namespace Assay.Mlflow.ModelVersions;

/// <summary>The fields of <c>model-versions/create</c>.</summary>
internal static class NewModelVersionFields
{
    /// <summary>Reads them.</summary>
    public static NewModelVersion Read(MlflowFields fields) => new(RegisteredModels.ModelNameField.Read(fields), fields.RequiredText("source"))
    {
        RunId = fields.Text("run_id") ?? "",
        RunLink = fields.Text("run_link") ?? "",
        Description = fields.Text("description") ?? "",
        LoggedModelId = fields.Text("model_id") is { Length: > 0 } id ? id : null,
        Tags = fields.Objects("tags", TagFields.Read),
    };
}
