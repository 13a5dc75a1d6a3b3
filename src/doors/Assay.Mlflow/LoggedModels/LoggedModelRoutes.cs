using Assay.Mlflow.Wire;

namespace Assay.Mlflow.LoggedModels;

/// <summary>Routes below <c>logged-models</c>.</summary>
internal static class LoggedModelRoutes
{
    private const string One = "2.0/mlflow/logged-models/{model_id}";

    /// <summary>Declares them.</summary>
    public static void Map(MlflowRoutes routes, MlflowServices services)
    {
        var models = new LoggedModelAnswers(services);
        routes.Post("2.0/mlflow/logged-models", NewLoggedModelFields.Read, models.CreateAsync);
        routes.Post("2.0/mlflow/logged-models/search", LoggedModelQueryFields.Read, models.SearchAsync);
        routes.Get(One, fields => (ReadId(fields), fields.Flag("allow_deleted") ?? false), models.GetAsync);
        routes.Patch(One, fields => (ReadId(fields), StatusField.Read(fields)), models.FinishAsync);
        routes.Delete(One, ReadId, models.DeleteAsync);
        routes.Patch(One + "/tags", fields => (ReadId(fields), fields.Objects("tags", TagFields.Read)), models.SetTagsAsync);
        routes.Delete(One + "/tags/{tag_key}", fields => (ReadId(fields), fields.RequiredText("tag_key")), models.RemoveTagAsync);
        routes.Post(One + "/params", fields => (ReadId(fields), fields.Objects("params", NewLoggedModelFields.ReadParam)), models.LogParamsAsync);
        routes.Get(One + "/artifacts/directories", fields => (ReadId(fields), fields.Text("artifact_directory_path") ?? ""), new LoggedModelFolders(services).ListAsync);
    }

    private static string ReadId(MlflowFields fields) => fields.RequiredText("model_id");
}
