using static Assay.Server.Access.RouteNeeds;

namespace Assay.Server.Access;

/// <summary>Routes about inference: whoever signed in may ask a model; administrators say which are loaded.</summary>
internal static class InferenceNeeds
{
    private const string Model = "v2/models/{model}";
    private const string Remote = "inference.GRPCInferenceService";
    private const string Version = Model + "/versions/{version}";

    public static IEnumerable<(string Route, ResourceNeed Need)> All { get; } =
    [
        ("GET v2", Look),
        ($"GET {Model}", Look),
        ($"GET {Model}/ready", Look),
        ($"POST {Model}/infer", Look),
        ($"GET {Version}", Look),
        ($"GET {Version}/ready", Look),
        ($"POST {Version}/infer", Look),
        ("GET v2/repository/index", Look),
        ("POST v2/repository/index", Look),
        ("POST v2/repository/models/{model}/load", Admin),
        ("POST v2/repository/models/{model}/unload", Admin),
        ($"POST {Remote}/ServerLive", Look),
        ($"POST {Remote}/ServerReady", Look),
        ($"POST {Remote}/ServerMetadata", Look),
        ($"POST {Remote}/ModelReady", Look),
        ($"POST {Remote}/ModelMetadata", Look),
        ($"POST {Remote}/ModelInfer", Look),
        ($"POST {Remote}/RepositoryIndex", Look),
        ($"POST {Remote}/RepositoryModelLoad", Admin),
        ($"POST {Remote}/RepositoryModelUnload", Admin),
        ("POST labels", Make),
        ("GET predict/{model}/openapi.json", Look),
        ("POST predict/{model}", Look),
        ("POST predict/{model}/versions/{version}", Look),
    ];
}
