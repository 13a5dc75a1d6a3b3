using static Assay.Server.Access.RouteNeeds;

namespace Assay.Server.Access;

/// <summary>Routes about the server itself, people and webhooks.</summary>
internal static class ServerNeeds
{
    // Whoever is signed in, for keys of their own.
    private static ResourceNeed OwnKeys { get; } = new(Assay.Tracking.Access.TokenScope.Admin, default, NamedThing.Nothing) { Area = Assay.Tracking.Access.TokenArea.Keys };

    public static IEnumerable<(string Route, ResourceNeed Need)> All { get; } =
    [
        ("GET version", LookAtServer),
        ("GET metrics", LookAtServer),
        ("GET openapi/v1.json", LookAtServer),
        ("GET 3.0/mlflow/server-info", LookAtServer),
        ("GET 3.0/mlflow/ui-telemetry", LookAtServer),
        ("POST 3.0/mlflow/ui-telemetry", LookAtServer),
        ("POST 1.0/assay/keys/challenge", OwnKeys),
        ("POST 1.0/assay/keys/join", OwnKeys),
        ("POST 2.0/mlflow/users/create", Admin),
        ("GET 2.0/mlflow/users/get", new(Assay.Tracking.Access.TokenScope.Read, default, NamedThing.Person, "username")),
        ("GET 2.0/mlflow/users/current", LookAtServer),
        ("GET 2.0/mlflow/users/list", Admin),
        ("PATCH 2.0/mlflow/users/update-password", new(Assay.Tracking.Access.TokenScope.Admin, default, NamedThing.Person, "username")),
        ("PATCH 2.0/mlflow/users/update-admin", Admin),
        ("DELETE 2.0/mlflow/users/delete", Admin),
        ("POST 2.0/mlflow/webhooks", Admin),
        ("GET 2.0/mlflow/webhooks", Admin),
        ("GET 2.0/mlflow/webhooks/{webhook_id}", Admin),
        ("PATCH 2.0/mlflow/webhooks/{webhook_id}", Admin),
        ("DELETE 2.0/mlflow/webhooks/{webhook_id}", Admin),
        ("POST 2.0/mlflow/webhooks/{webhook_id}/test", Admin),
    ];
}
