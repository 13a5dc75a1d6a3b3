using Assay.Mlflow.Wire;

namespace Assay.Mlflow.RegisteredModels;

/// <summary>Routes below <c>registered-models/</c>.</summary>
internal static class RegisteredModelRoutes
{
    /// <summary>Declares them.</summary>
    public static void Map(MlflowRoutes routes, MlflowServices services)
    {
        var models = new RegisteredModelAnswers(services);
        routes.Post("2.0/mlflow/registered-models/create", NewRegisteredModelFields.Read, models.CreateAsync);
        routes.Get("2.0/mlflow/registered-models/get", ModelNameField.Read, models.GetAsync);
        routes.Patch("2.0/mlflow/registered-models/update", fields => (ModelNameField.Read(fields), fields.Text("description") ?? ""), models.DescribeAsync);
        routes.Post("2.0/mlflow/registered-models/rename", fields => (ModelNameField.Read(fields), fields.RequiredText("new_name")), models.RenameAsync);
        routes.Delete("2.0/mlflow/registered-models/delete", ModelNameField.Read, models.DeleteAsync);
        routes.Get("2.0/mlflow/registered-models/search", fields => SearchFields.Read(fields, RegisteredModelAnswers.MostResults, RegisteredModelAnswers.UsualResults), models.SearchAsync);
        routes.Post("2.0/mlflow/registered-models/get-latest-versions", LatestVersionFields.Read, models.LatestAsync);
        routes.Get("2.0/mlflow/registered-models/get-latest-versions", LatestVersionFields.Read, models.LatestAsync);
        routes.Post("2.0/mlflow/registered-models/set-tag", fields => (ModelNameField.Read(fields), TagFields.Read(fields)), models.SetTagAsync);
        routes.Delete("2.0/mlflow/registered-models/delete-tag", fields => (ModelNameField.Read(fields), fields.RequiredText("key")), models.RemoveTagAsync);

        var aliases = new AliasAnswers(services);
        routes.Post("2.0/mlflow/registered-models/alias", AliasFields.ReadWithVersion, aliases.SetAsync);
        routes.Get("2.0/mlflow/registered-models/alias", AliasFields.Read, aliases.GetAsync);
        routes.Delete("2.0/mlflow/registered-models/alias", AliasFields.Read, aliases.RemoveAsync);
    }
}
