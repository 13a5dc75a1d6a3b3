using static Assay.Server.Access.RouteNeeds;

namespace Assay.Server.Access;

/// <summary>Routes about runs and their metrics.</summary>
internal static class RunNeeds
{
    private static readonly string[] Id = ["run_id", "run_uuid"];

    public static IEnumerable<(string Route, ResourceNeed Need)> All { get; } =
    [
        ("POST 2.0/mlflow/runs/create", Edit(NamedThing.Experiment, "experiment_id")),
        ("GET 2.0/mlflow/runs/get", Read(NamedThing.Run, Id)),
        ("POST 2.0/mlflow/runs/search", Look),
        ("POST 2.0/mlflow/runs/update", Edit(NamedThing.Run, Id)),
        ("POST 2.0/mlflow/runs/delete", Manage(NamedThing.Run, Id)),
        ("POST 2.0/mlflow/runs/restore", Manage(NamedThing.Run, Id)),
        ("POST 2.0/mlflow/runs/log-metric", Edit(NamedThing.Run, Id)),
        ("POST 2.0/mlflow/runs/log-batch", Edit(NamedThing.Run, Id)),
        ("POST 2.0/mlflow/runs/log-parameter", Edit(NamedThing.Run, Id)),
        ("POST 2.0/mlflow/runs/set-tag", Edit(NamedThing.Run, Id)),
        ("POST 2.0/mlflow/runs/delete-tag", Edit(NamedThing.Run, Id)),
        ("POST 2.0/mlflow/runs/log-inputs", Edit(NamedThing.Run, Id)),
        ("POST 2.0/mlflow/runs/outputs", Edit(NamedThing.Run, Id)),
        ("POST 2.0/mlflow/runs/log-model", Edit(NamedThing.Run, Id)),
        ("GET 2.0/mlflow/metrics/get-history", Read(NamedThing.Run, Id)),
        ("GET 2.0/mlflow/metrics/get-history-bulk", Read(NamedThing.Run, "run_id", "run_ids")),
        ("GET 2.0/mlflow/metrics/get-history-bulk-interval", Read(NamedThing.Run, "run_id", "run_ids")),
    ];
}
