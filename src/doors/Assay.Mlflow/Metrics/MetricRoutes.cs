using Assay.Mlflow.Wire;

namespace Assay.Mlflow.Metrics;

/// <summary>Routes below <c>metrics/</c>.</summary>
internal static class MetricRoutes
{
    /// <summary>Declares them.</summary>
    public static void Map(MlflowRoutes routes, MlflowServices services)
    {
        var (history, interval) = (new MetricHistories(services), new IntervalHistories(services));
        routes.Get("2.0/mlflow/metrics/get-history", HistoryFields.Read, history.GetAsync);
        routes.Get("2.0/mlflow/metrics/get-history-bulk", BulkFields.Read, interval.GetBulkAsync);
        routes.Get("2.0/mlflow/metrics/get-history-bulk-interval", BulkFields.ReadInterval, interval.GetIntervalAsync);
    }
}
