using Assay.Mlflow.Wire;

namespace Assay.Mlflow.Runs;

/// <summary>Routes below <c>runs/</c>.</summary>
internal static class RunRoutes
{
    /// <summary>Declares them.</summary>
    public static void Map(MlflowRoutes routes, MlflowServices services)
    {
        var (changes, logging, hot) = (new RunChanges(services), new RunLogging(services), new HotLogging(services));
        routes.Post("2.0/mlflow/runs/create", NewRunFields.Read, changes.CreateAsync);
        routes.Post("2.0/mlflow/runs/update", RunUpdateFields.Read, changes.UpdateAsync);
        routes.Post("2.0/mlflow/runs/delete", RunIdField.Read, changes.DeleteAsync);
        routes.Post("2.0/mlflow/runs/restore", RunIdField.Read, changes.RestoreAsync);
        routes.Get("2.0/mlflow/runs/get", RunIdField.Read, changes.GetAsync);
        routes.Map("POST", "2.0/mlflow/runs/log-metric", hot.LogMetricAsync);
        routes.Map("POST", "2.0/mlflow/runs/log-batch", hot.LogBatchAsync);
        routes.Post("2.0/mlflow/runs/search", RunSearchFields.Read, new RunSearches(services).SearchAsync);
        routes.Post("2.0/mlflow/runs/log-parameter", LogFields.ReadParam, logging.LogAsync);
        routes.Post("2.0/mlflow/runs/set-tag", LogFields.ReadTag, logging.LogAsync);
        routes.Post("2.0/mlflow/runs/delete-tag", LogFields.ReadRemovedTag, logging.LogAsync);
        routes.Post("2.0/mlflow/runs/log-inputs", LinkFields.ReadInputs, logging.LogAsync);
        routes.Post("2.0/mlflow/runs/outputs", LinkFields.ReadOutputs, logging.LogAsync);
        routes.Post("2.0/mlflow/runs/log-model", LegacyModelFields.Read, logging.LogLegacyModelAsync);
    }
}
