using Assay.Mlflow.Wire;
using Assay.Tracking.Runs;

namespace Assay.Mlflow.Runs;

/// <summary>The fields of <c>runs/create</c>.</summary>
internal sealed record NewRunFields(string ExperimentId, string UserId, string Name, long StartTime, IReadOnlyList<Tag> Tags)
{
    /// <summary>Reads them; a run without an experiment goes to the first.</summary>
    public static NewRunFields Read(MlflowFields fields) => new(
        fields.Text("experiment_id") is { Length: > 0 } id ? id : "0",
        fields.Text("user_id") ?? "",
        fields.Text("run_name") ?? "",
        fields.Integer("start_time") ?? 0,
        fields.Objects("tags", TagFields.Read));
}
