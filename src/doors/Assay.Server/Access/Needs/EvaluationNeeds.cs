using static Assay.Server.Access.RouteNeeds;

namespace Assay.Server.Access;

/// <summary>Routes about scorers, and about evaluation datasets, which belong to no experiment alone: whoever is signed in shares them.</summary>
internal static class EvaluationNeeds
{
    private const string Dataset = "3.0/mlflow/datasets/{dataset_id}";
    private const string Scorers = "3.0/mlflow/scorers";
    private static readonly string[] Scorer = ["experiment_id", "name", "scorer_name"];

    public static IEnumerable<(string Route, ResourceNeed Need)> All { get; } =
    [
        ($"POST {Scorers}/register", Edit(NamedThing.Experiment, "experiment_id")),
        ($"GET {Scorers}/list", Read(NamedThing.Experiment, "experiment_id")),
        ($"GET {Scorers}/versions", Read(NamedThing.Scorer, Scorer)),
        ($"GET {Scorers}/get", Read(NamedThing.Scorer, Scorer)),
        ($"DELETE {Scorers}/delete", Manage(NamedThing.Scorer, Scorer)),
        ($"GET {Scorers}/online-configs", Look),
        ($"PUT {Scorers}/online-config", Edit(NamedThing.Experiment, "experiment_id")),
        ($"POST {Scorers}/permissions/create", Govern(NamedThing.Scorer, Scorer)),
        ($"GET {Scorers}/permissions/get", Govern(NamedThing.Scorer, Scorer)),
        ($"PATCH {Scorers}/permissions/update", Govern(NamedThing.Scorer, Scorer)),
        ($"DELETE {Scorers}/permissions/delete", Govern(NamedThing.Scorer, Scorer)),
        ("POST 3.0/mlflow/datasets/create", Make),
        ("POST 3.0/mlflow/datasets/search", Look),
        ("GET 3.0/mlflow/datasets/search", Look),
        ($"GET {Dataset}", Look),
        ($"DELETE {Dataset}", Make),
        ($"PATCH {Dataset}/tags", Make),
        ($"DELETE {Dataset}/tags/{{key}}", Make),
        ($"GET {Dataset}/experiment-ids", Look),
        ($"POST {Dataset}/add-experiments", Make),
        ($"POST {Dataset}/remove-experiments", Make),
        ($"POST {Dataset}/records", Make),
        ($"GET {Dataset}/records", Look),
        ($"DELETE {Dataset}/records", Make),
    ];
}
