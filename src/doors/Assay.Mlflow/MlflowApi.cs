using Assay.Mlflow.Experiments;
using Assay.Mlflow.Metrics;
using Assay.Mlflow.Runs;
using Assay.Mlflow.Wire;
using Microsoft.AspNetCore.Routing;

namespace Assay.Mlflow;

/// <summary>MLflow's REST API over the tracking domain: an unmodified MLflow client works against it. A folder for each of MLflow's resources.</summary>
public static class MlflowApi
{
    /// <summary>Declares every route.</summary>
    public static void MapMlflow(this IEndpointRouteBuilder endpoints, MlflowServices services)
    {
        var routes = new MlflowRoutes(endpoints);
        ExperimentRoutes.Map(routes, services);
        RunRoutes.Map(routes, services);
        MetricRoutes.Map(routes, services);
    }
}
