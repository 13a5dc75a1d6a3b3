using Assay.Mlflow.Wire;

namespace Assay.Mlflow.ModelVersions;

/// <summary>Routes below <c>model-versions/</c>.</summary>
internal static class ModelVersionRoutes
{
    /// <summary>Declares them.</summary>
    public static void Map(MlflowRoutes routes, MlflowServices services)
    {
        var versions = new ModelVersionAnswers(services);
        routes.Post("2.0/mlflow/model-versions/create", NewModelVersionFields.Read, versions.CreateAsync);
        routes.Get("2.0/mlflow/model-versions/get", VersionKey.Read, versions.GetAsync);
        routes.Get("2.0/mlflow/model-versions/get-download-uri", VersionKey.Read, versions.LocateAsync);
        routes.Patch("2.0/mlflow/model-versions/update", fields => (VersionKey.Read(fields), fields.Text("description")), versions.DescribeAsync);
        routes.Post("2.0/mlflow/model-versions/transition-stage", TransitionFields.Read, versions.MoveAsync);
        routes.Delete("2.0/mlflow/model-versions/delete", VersionKey.Read, versions.DeleteAsync);
        routes.Get("2.0/mlflow/model-versions/search", fields => SearchFields.Read(fields, ModelVersionAnswers.MostResults, ModelVersionAnswers.MostResults), versions.SearchAsync);
        routes.Post("2.0/mlflow/model-versions/set-tag", fields => (VersionKey.Read(fields), TagFields.Read(fields)), versions.SetTagAsync);
        routes.Delete("2.0/mlflow/model-versions/delete-tag", fields => (VersionKey.Read(fields), fields.RequiredText("key")), versions.RemoveTagAsync);
    }
}
