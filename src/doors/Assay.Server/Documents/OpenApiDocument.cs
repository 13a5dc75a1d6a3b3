using System.Text.Json;
using Assay.Mlflow;
using Assay.Server.Access;
using Microsoft.AspNetCore.Routing;

namespace Assay.Server.Documents;

/// <summary>Writes an OpenAPI 3.0 document: paths, methods, parameters in paths, how to sign in, and the shape of errors. The fields of bodies are those of MLflow's own documentation.</summary>
internal static class OpenApiDocument
{
    /// <summary>Writes it. Routes for browsers (<c>/ajax-api/</c>) are the same as those for programs, and left out.</summary>
    public static void Write(Utf8JsonWriter json, IEnumerable<RouteEndpoint> routes, bool needsSignIn)
    {
        json.WriteStartObject();
        json.WriteString("openapi", "3.0.3");
        json.WriteStartObject("info");
        json.WriteString("title", "Assay");
        json.WriteString("version", MlflowApi.Version);
        json.WriteString("description", $"MLflow's REST API as of version {MlflowApi.Version}, and the server's own routes.");
        json.WriteEndObject();
        WritePaths(json, routes);
        WriteComponents(json, needsSignIn);
        json.WriteEndObject();
    }

    private static void WritePaths(Utf8JsonWriter json, IEnumerable<RouteEndpoint> routes)
    {
        json.WriteStartObject("paths");
        var shown = routes.Where(route => route.Metadata.GetMetadata<NothingThere>() is null && route.Metadata.GetMetadata<IHttpMethodMetadata>() is not null);
        foreach (var path in shown.GroupBy(PathOf).Where(path => !path.Key.StartsWith("/ajax-api/", StringComparison.Ordinal)).OrderBy(path => path.Key, StringComparer.Ordinal))
        {
            json.WriteStartObject(path.Key);
            foreach (var (route, method) in path.SelectMany(route => route.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods.Select(method => (route, method))).DistinctBy(pair => pair.method)) WriteOperation(json, route, method);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteOperation(Utf8JsonWriter json, RouteEndpoint route, string method)
    {
        json.WriteStartObject(method.ToLowerInvariant());
        json.WriteString("operationId", $"{method.ToLowerInvariant()}-{string.Join('-', PathOf(route).Split(['/', '{', '}'], StringSplitOptions.RemoveEmptyEntries))}");
        json.WriteStartArray("tags");
        json.WriteStringValue(TagOf(route));
        json.WriteEndArray();
        WriteParameters(json, route);
        if (method is "POST" or "PUT" or "PATCH") WriteContent(json, "requestBody", null);
        json.WriteStartObject("responses");
        WriteContent(json, "200", "The answer.");
        WriteContent(json, "default", "An error.", "#/components/schemas/Error");
        json.WriteEndObject();
        if (route.Metadata.GetMetadata<OpenToEverybody>() is not null)
        {
            json.WriteStartArray("security");
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteParameters(Utf8JsonWriter json, RouteEndpoint route)
    {
        json.WriteStartArray("parameters");
        foreach (var part in route.RoutePattern.Parameters)
        {
            json.WriteStartObject();
            json.WriteString("name", part.Name);
            json.WriteString("in", "path");
            json.WriteBoolean("required", true);
            json.WriteStartObject("schema");
            json.WriteString("type", "string");
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteContent(Utf8JsonWriter json, string name, string? description, string? schema = null)
    {
        json.WriteStartObject(name);
        if (description is not null) json.WriteString("description", description);
        json.WriteStartObject("content");
        json.WriteStartObject("application/json");
        json.WriteStartObject("schema");
        if (schema is null) json.WriteString("type", "object");
        else json.WriteString("$ref", schema);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteComponents(Utf8JsonWriter json, bool needsSignIn)
    {
        var security = needsSignIn
            ? ""","securitySchemes":{"password":{"type":"http","scheme":"basic"},"token":{"type":"http","scheme":"bearer"}}"""
            : "";
        const string Schemas = """ "schemas":{"Error":{"type":"object","properties":{"error_code":{"type":"string"},"message":{"type":"string"}},"required":["error_code","message"]}} """;
        json.WritePropertyName("components");
        json.WriteRawValue($"{{{Schemas}{security}}}");
        if (!needsSignIn) return;
        json.WritePropertyName("security");
        json.WriteRawValue("""[{"password":[]},{"token":[]}]""");
    }

    private static string PathOf(RouteEndpoint route) => $"/{route.RoutePattern.RawText!.TrimStart('/').Replace("{**", "{", StringComparison.Ordinal)}";

    private static string TagOf(RouteEndpoint route)
    {
        var parts = PathOf(route).Split('/', StringSplitOptions.RemoveEmptyEntries);
        return parts is ["api", _, "mlflow", var resource, ..] ? resource : parts is ["api", _, var other, ..] ? other : "server";
    }
}
