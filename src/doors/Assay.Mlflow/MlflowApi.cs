using Assay.Mlflow.Access;
using Assay.Mlflow.Artifacts;
using Assay.Mlflow.Assessments;
using Assay.Mlflow.EvaluationDatasets;
using Assay.Mlflow.Experiments;
using Assay.Mlflow.Issues;
using Assay.Mlflow.LoggedModels;
using Assay.Mlflow.Metrics;
using Assay.Mlflow.ModelVersions;
using Assay.Mlflow.OpenTelemetry;
using Assay.Mlflow.RegisteredModels;
using Assay.Mlflow.Runs;
using Assay.Mlflow.Scorers;
using Assay.Mlflow.ServerInfo;
using Assay.Mlflow.Traces;
using Assay.Mlflow.Webhooks;
using Assay.Mlflow.Wire;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Assay.Mlflow;

/// <summary>MLflow's REST API over the tracking domain: an unmodified MLflow client works against it. A folder for each of MLflow's resources.</summary>
public static class MlflowApi
{
    /// <summary>The version of MLflow whose protocol this is: clients ask, and choose how they send traces by it.</summary>
    public const string Version = "3.11.2";

    /// <summary>Largest body of a request that is not an upload, in bytes.</summary>
    public const int MostBodyBytes = MlflowBody.MostBytes;

    /// <summary>Answers with an error in the shape that MLflow's clients read.</summary>
    public static Task RefuseAsync(HttpContext context, string code, string message, int status) => MlflowError.WriteAsync(context, code, message, status);

    /// <summary>Declares every route.</summary>
    public static void MapMlflow(this IEndpointRouteBuilder endpoints, MlflowServices services)
    {
        var routes = new MlflowRoutes(endpoints);
        ServerInfoRoutes.Map(routes);
        ExperimentRoutes.Map(routes, services);
        RunRoutes.Map(routes, services);
        MetricRoutes.Map(routes, services);
        LoggedModelRoutes.Map(routes, services);
        RegisteredModelRoutes.Map(routes, services);
        ModelVersionRoutes.Map(routes, services);
        WebhookRoutes.Map(routes, services);
        ArtifactRoutes.Map(routes, services);
        TraceRoutes.Map(routes, services);
        AssessmentRoutes.Map(routes, services);
        DatasetRoutes.Map(routes, services);
        ScorerRoutes.Map(routes, services);
        IssueRoutes.Map(routes, services);
        TelemetryRoutes.Map(endpoints, services);
        if (services.Access is not { } access) return;
        UserRoutes.Map(routes, access);
        PermissionRoutes.Map(routes, access);
    }
}
