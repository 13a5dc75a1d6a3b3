using static Assay.Server.Access.RouteNeeds;

namespace Assay.Server.Access;

/// <summary>Routes about experiments.</summary>
internal static class ExperimentNeeds
{
    private const string Id = "experiment_id";

    public static IEnumerable<(string Route, ResourceNeed Need)> All { get; } =
    [
        ("POST 2.0/mlflow/experiments/create", Make),
        ("GET 2.0/mlflow/experiments/get", Read(NamedThing.Experiment, Id)),
        ("GET 2.0/mlflow/experiments/get-by-name", Read(NamedThing.ExperimentName, "experiment_name")),
        // What a search finds is left out where it may not be seen.
        ("POST 2.0/mlflow/experiments/search", Look),
        ("GET 2.0/mlflow/experiments/search", Look),
        ("POST 2.0/mlflow/experiments/delete", Manage(NamedThing.Experiment, Id)),
        ("POST 2.0/mlflow/experiments/restore", Manage(NamedThing.Experiment, Id)),
        ("POST 2.0/mlflow/experiments/update", Edit(NamedThing.Experiment, Id)),
        ("POST 2.0/mlflow/experiments/set-experiment-tag", Edit(NamedThing.Experiment, Id)),
        ("POST 2.0/mlflow/experiments/delete-experiment-tag", Edit(NamedThing.Experiment, Id)),
        ("POST 2.0/mlflow/experiments/search-datasets", Read(NamedThing.Experiment, "experiment_ids")),
        ("POST 2.0/mlflow/experiments/permissions/create", Govern(NamedThing.Experiment, Id)),
        ("GET 2.0/mlflow/experiments/permissions/get", Govern(NamedThing.Experiment, Id)),
        ("PATCH 2.0/mlflow/experiments/permissions/update", Govern(NamedThing.Experiment, Id)),
        ("DELETE 2.0/mlflow/experiments/permissions/delete", Govern(NamedThing.Experiment, Id)),
    ];
}
