using Assay.Inference.Labels;
using Assay.Inference.Protocol;
using Assay.Inference.Rows;
using Assay.Inference.Serving;
using Assay.Inference.Wire;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Assay.Inference;

/// <summary>The Open Inference Protocol, version 2, over HTTP, and rows by their columns' names.</summary>
public static class InferenceApi
{
    private const string Model = "/v2/models/{model}";
    private const string Version = Model + "/versions/{version}";
    private const string Stored = "/v2/repository/models/{model}";

    /// <summary>Declares every route.</summary>
    /// <param name="endpoints">Where they are mapped.</param>
    /// <param name="services">What they work on.</param>
    /// <param name="open">Marks the routes that probes ask, which answer without anybody signing in.</param>
    public static void MapInference(this IEndpointRouteBuilder endpoints, InferenceServices services, object open)
    {
        var (desk, models) = (new InferenceDesk(services), services.Repository);
        endpoints.Map("GET", "/v2/health/live", MetadataRoutes.LiveAsync).WithMetadata(open);
        endpoints.Map("GET", "/v2/health/ready", context => MetadataRoutes.ReadyAsync(context, models)).WithMetadata(open);
        endpoints.Map("GET", "/v2", MetadataRoutes.ServerAsync);
        foreach (var model in new[] { Model, Version })
        {
            endpoints.Map("GET", model, context => MetadataRoutes.ModelAsync(context, models));
            endpoints.Map("GET", model + "/ready", context => MetadataRoutes.ModelReadyAsync(context, models));
            endpoints.Map("POST", model + "/infer", context => InferRoutes.AnswerAsync(context, desk));
        }

        endpoints.Map("GET", "/v2/repository/index", context => RepositoryRoutes.IndexAsync(context, models));
        endpoints.Map("POST", "/v2/repository/index", context => RepositoryRoutes.IndexAsync(context, models));
        endpoints.Map("POST", Stored + "/load", context => RepositoryRoutes.LoadAsync(context, models));
        endpoints.Map("POST", Stored + "/unload", context => RepositoryRoutes.UnloadAsync(context, models));
        endpoints.Map("POST", "/labels", context => LabelRoutes.AnswerAsync(context, desk));
        endpoints.Map("GET", "/predict/{model}/openapi.json", context => RowDocument.AnswerAsync(context, models));
        endpoints.Map("POST", "/predict/{model}", context => RowRoutes.AnswerAsync(context, desk));
        endpoints.Map("POST", "/predict/{model}/versions/{version}", context => RowRoutes.AnswerAsync(context, desk));
    }

    /// <summary>Whether a path is one of this room's: errors below it have the protocol's shape.</summary>
    public static bool Owns(PathString path) => path.StartsWithSegments("/v2", StringComparison.Ordinal) || path.StartsWithSegments("/predict", StringComparison.Ordinal) || path.StartsWithSegments("/labels", StringComparison.Ordinal);

    /// <summary>Answers with an error in the protocol's shape.</summary>
    public static Task RefuseAsync(HttpContext context, string message, int status) => Answers.WriteAsync(context, json =>
    {
        json.WriteStartObject();
        json.WriteString("error", message);
        json.WriteEndObject();
    }, status);

    private static IEndpointConventionBuilder Map(this IEndpointRouteBuilder endpoints, string method, string path, Func<HttpContext, Task> answer) => endpoints.MapMethods(path, [method], Answers.Guarded(answer));
}
