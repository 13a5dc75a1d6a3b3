using Assay.Mlflow.Wire;

namespace Assay.Mlflow.Scorers;

/// <summary>Routes below <c>scorers</c>.</summary>
internal static class ScorerRoutes
{
    /// <summary>Declares them.</summary>
    public static void Map(MlflowRoutes routes, MlflowServices services)
    {
        var scorers = new ScorerAnswers(services);
        routes.Post("3.0/mlflow/scorers/register", ScorerFields.ReadRegistration, scorers.RegisterAsync);
        routes.Get("3.0/mlflow/scorers/list", fields => fields.RequiredText("experiment_id"), scorers.ListAsync);
        routes.Get("3.0/mlflow/scorers/versions", ScorerFields.Read, scorers.ListVersionsAsync);
        routes.Get("3.0/mlflow/scorers/get", ScorerFields.Read, scorers.GetAsync);
        routes.Delete("3.0/mlflow/scorers/delete", ScorerFields.Read, scorers.DeleteAsync);
        routes.Get("3.0/mlflow/scorers/online-configs", ReadIds, scorers.GetOnlineAsync);
        routes.Put("3.0/mlflow/scorers/online-config", OnlineFields.Read, scorers.SetOnlineAsync);
    }

    private static IReadOnlyList<string> ReadIds(MlflowFields fields)
    {
        if (!fields.Has("scorer_ids")) fields.Problems.Add(WireFaults.Missing("scorer_ids"));
        return fields.Texts("scorer_ids");
    }
}
