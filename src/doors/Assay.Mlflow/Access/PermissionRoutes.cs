using Assay.Mlflow.Wire;
using Assay.Tracking.Access;

namespace Assay.Mlflow.Access;

/// <summary>Routes of permissions, the same four for each kind of thing: there where people sign in.</summary>
internal static class PermissionRoutes
{
    /// <summary>Declares them.</summary>
    public static void Map(MlflowRoutes routes, AccessServices access)
    {
        Map(routes, "2.0/mlflow/experiments/permissions", new PermissionAnswers(access, "experiment_permission"), fields => AccessTarget.Experiment(fields.RequiredText("experiment_id")));
        Map(routes, "2.0/mlflow/registered-models/permissions", new PermissionAnswers(access, "registered_model_permission"), fields => AccessTarget.RegisteredModel(fields.RequiredText("name")));
        Map(routes, "3.0/mlflow/scorers/permissions", new PermissionAnswers(access, "scorer_permission"), fields => AccessTarget.Scorer(fields.RequiredText("experiment_id"), fields.RequiredText("scorer_name")));
    }

    private static void Map(MlflowRoutes routes, string below, PermissionAnswers answers, Func<MlflowFields, AccessTarget> target)
    {
        (string, AccessTarget) Who(MlflowFields fields) => (fields.RequiredText("username"), target(fields));
        (string, AccessTarget, AccessLevel) What(MlflowFields fields) => (fields.RequiredText("username"), target(fields), AccessWords.Read(fields));
        routes.Post($"{below}/create", What, answers.CreateAsync);
        routes.Get($"{below}/get", Who, answers.GetAsync);
        routes.Patch($"{below}/update", What, answers.UpdateAsync);
        routes.Delete($"{below}/delete", Who, answers.DeleteAsync);
    }
}
