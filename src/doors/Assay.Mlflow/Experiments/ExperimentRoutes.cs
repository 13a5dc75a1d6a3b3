using Assay.Mlflow.Wire;

namespace Assay.Mlflow.Experiments;

/// <summary>Routes below <c>experiments/</c>.</summary>
internal static class ExperimentRoutes
{
    /// <summary>Declares them.</summary>
    public static void Map(MlflowRoutes routes, MlflowServices services)
    {
        var experiments = new ExperimentAnswers(services);
        routes.Post("2.0/mlflow/experiments/create", NewExperimentFields.Read, experiments.CreateAsync);
        routes.Get("2.0/mlflow/experiments/get", ExperimentIdField.Read, experiments.GetAsync);
        routes.Get("2.0/mlflow/experiments/get-by-name", fields => fields.RequiredText("experiment_name"), experiments.GetByNameAsync);
        routes.Post("2.0/mlflow/experiments/search", ExperimentSearchFields.Read, new ExperimentSearches(services).SearchAsync);
        routes.Get("2.0/mlflow/experiments/search", ExperimentSearchFields.Read, new ExperimentSearches(services).SearchAsync);
        routes.Post("2.0/mlflow/experiments/delete", ExperimentIdField.Read, experiments.DeleteAsync);
        routes.Post("2.0/mlflow/experiments/restore", ExperimentIdField.Read, experiments.RestoreAsync);
        routes.Post("2.0/mlflow/experiments/update", ExperimentRenaming.Read, experiments.RenameAsync);
        routes.Post("2.0/mlflow/experiments/set-experiment-tag", ExperimentTagFields.Read, experiments.SetTagAsync);
        routes.Post("2.0/mlflow/experiments/delete-experiment-tag", ExperimentTagFields.ReadKey, experiments.RemoveTagAsync);
        routes.Post("2.0/mlflow/experiments/search-datasets", DatasetSearches.ReadExperiments, new DatasetSearches(services).SearchAsync);
    }
}
