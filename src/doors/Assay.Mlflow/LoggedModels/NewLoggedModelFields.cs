using Assay.Mlflow.Wire;
using Assay.Tracking.LoggedModels;
using Assay.Tracking.Runs;

namespace Assay.Mlflow.LoggedModels;

/// <summary>The fields of a logged model to create.</summary>
internal static class NewLoggedModelFields
{
    /// <summary>Reads them. An empty name is none.</summary>
    public static NewLoggedModel Read(MlflowFields fields) => new(fields.RequiredText("experiment_id"))
    {
        Name = Filled(fields.Text("name")),
        ModelType = Filled(fields.Text("model_type")),
        SourceRunId = Filled(fields.Text("source_run_id")),
        Tags = fields.Objects("tags", TagFields.Read),
        Params = fields.Objects("params", ReadParam),
    };

    /// <summary>A parameter, <c>{"key", "value"}</c>.</summary>
    public static Param ReadParam(MlflowFields fields) => new(fields.RequiredText("key"), fields.Text("value") ?? "");

    private static string? Filled(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
