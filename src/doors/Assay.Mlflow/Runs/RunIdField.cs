using Assay.Mlflow.Wire;

namespace Assay.Mlflow.Runs;

/// <summary>A request that names a run and nothing else.</summary>
internal static class RunIdField
{
    /// <summary>The run's id; older clients call it <c>run_uuid</c>.</summary>
    public static string Read(MlflowFields fields) => fields.Has("run_id") ? fields.RequiredText("run_id") : fields.Text("run_uuid") is { Length: > 0 } old ? old : fields.RequiredText("run_id");
}
