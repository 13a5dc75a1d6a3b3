using static Assay.Server.Access.RouteNeeds;

namespace Assay.Server.Access;

/// <summary>Routes about logged models.</summary>
internal static class LoggedModelNeeds
{
    private const string One = "2.0/mlflow/logged-models/{model_id}";
    private const string Id = "model_id";

    public static IEnumerable<(string Route, ResourceNeed Need)> All { get; } =
    [
        ("POST 2.0/mlflow/logged-models", Edit(NamedThing.Experiment, "experiment_id")),
        ("POST 2.0/mlflow/logged-models/search", Look),
        ($"GET {One}", Read(NamedThing.LoggedModel, Id)),
        ($"PATCH {One}", Edit(NamedThing.LoggedModel, Id)),
        ($"DELETE {One}", Manage(NamedThing.LoggedModel, Id)),
        ($"PATCH {One}/tags", Edit(NamedThing.LoggedModel, Id)),
        ($"DELETE {One}/tags/{{tag_key}}", Manage(NamedThing.LoggedModel, Id)),
        ($"POST {One}/params", Edit(NamedThing.LoggedModel, Id)),
        ($"GET {One}/artifacts/directories", Read(NamedThing.LoggedModel, Id)),
        ($"GET {One}/artifacts/files", Read(NamedThing.LoggedModel, Id)),
    ];
}
