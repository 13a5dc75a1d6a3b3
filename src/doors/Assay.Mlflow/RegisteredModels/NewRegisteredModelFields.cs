using Assay.Mlflow.Wire;
using Assay.Tracking.Runs;

namespace Assay.Mlflow.RegisteredModels;

/// <summary>The fields of <c>registered-models/create</c>.</summary>
internal sealed record NewRegisteredModelFields(string Name, string? Description, IReadOnlyList<Tag> Tags)
{
    /// <summary>Reads them.</summary>
    public static NewRegisteredModelFields Read(MlflowFields fields) => new(ModelNameField.Read(fields), fields.Text("description"), fields.Objects("tags", TagFields.Read));
}
