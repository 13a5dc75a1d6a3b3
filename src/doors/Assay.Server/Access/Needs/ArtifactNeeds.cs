using static Assay.Server.Access.RouteNeeds;

namespace Assay.Server.Access;

/// <summary>Routes of artifacts.</summary>
internal static class ArtifactNeeds
{
    private const string Files = "2.0/mlflow-artifacts/artifacts";
    private const string Parts = "2.0/mlflow-artifacts/mpu";
    private static readonly string[] Run = ["run_id", "run_uuid"];

    public static IEnumerable<(string Route, ResourceNeed Need)> All { get; } =
    [
        ($"GET {Files}", Read(NamedThing.ArtifactPath, "path")),
        ($"GET {Files}/{{**path}}", Read(NamedThing.ArtifactPath, "path")),
        ($"HEAD {Files}/{{**path}}", Read(NamedThing.ArtifactPath, "path")),
        ($"PUT {Files}/{{**path}}", Edit(NamedThing.ArtifactPath, "path")),
        ($"DELETE {Files}/{{**path}}", Manage(NamedThing.ArtifactPath, "path")),
        ("GET 2.0/mlflow-artifacts/presigned/{**path}", Read(NamedThing.ArtifactPath, "path")),
        ($"POST {Parts}/create/{{**folder}}", Edit(NamedThing.ArtifactPath, "folder")),
        ($"POST {Parts}/complete/{{**folder}}", Edit(NamedThing.ArtifactPath, "folder")),
        ($"POST {Parts}/abort/{{**folder}}", Edit(NamedThing.ArtifactPath, "folder")),
        ("GET 2.0/mlflow/artifacts/list", Read(NamedThing.Run, Run)),
        ("POST 2.0/mlflow/artifacts/presigned-upload-url", Edit(NamedThing.Run, Run)),
        ("POST 2.0/mlflow/upload-artifact", Edit(NamedThing.Run, Run) with { BodyIsContent = true }),
        ("GET get-artifact", Read(NamedThing.Run, Run)),
    ];
}
