using static Assay.Server.Access.RouteNeeds;

namespace Assay.Server.Access;

/// <summary>Routes about registered models, prompts and their versions.</summary>
internal static class RegistryNeeds
{
    private const string Model = "2.0/mlflow/registered-models";
    private const string Version = "2.0/mlflow/model-versions";

    private static readonly ResourceNeed Seen = Read(NamedThing.RegisteredModel, "name");
    private static readonly ResourceNeed Changed = Edit(NamedThing.RegisteredModel, "name");
    private static readonly ResourceNeed Removed = Manage(NamedThing.RegisteredModel, "name");
    private static readonly ResourceNeed Governed = Govern(NamedThing.RegisteredModel, "name");

    public static IEnumerable<(string Route, ResourceNeed Need)> All { get; } =
    [
        ($"POST {Model}/create", Make),
        ($"GET {Model}/get", Seen),
        ($"GET {Model}/search", Look),
        ($"POST {Model}/get-latest-versions", Seen),
        ($"GET {Model}/get-latest-versions", Seen),
        ($"PATCH {Model}/update", Changed),
        ($"POST {Model}/rename", Changed),
        ($"DELETE {Model}/delete", Removed),
        ($"POST {Model}/set-tag", Changed),
        ($"DELETE {Model}/delete-tag", Changed),
        ($"POST {Model}/alias", Changed),
        ($"GET {Model}/alias", Seen),
        ($"DELETE {Model}/alias", Removed),
        ($"POST {Model}/permissions/create", Governed),
        ($"GET {Model}/permissions/get", Governed),
        ($"PATCH {Model}/permissions/update", Governed),
        ($"DELETE {Model}/permissions/delete", Governed),
        ($"POST {Version}/create", Changed),
        ($"GET {Version}/get", Seen),
        ($"GET {Version}/get-download-uri", Seen),
        ($"GET {Version}/search", Look),
        ($"PATCH {Version}/update", Changed),
        ($"POST {Version}/transition-stage", Changed),
        ($"DELETE {Version}/delete", Removed),
        ($"POST {Version}/set-tag", Changed),
        ($"DELETE {Version}/delete-tag", Removed),
        ("GET model-versions/get-artifact", Seen),
    ];
}
