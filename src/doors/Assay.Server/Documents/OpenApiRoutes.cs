using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Assay.Server.Documents;

/// <summary>The server's routes as an OpenAPI document, written from what is mapped whenever somebody asks.</summary>
internal static class OpenApiRoutes
{
    /// <summary>Where the document is.</summary>
    public const string Path = "/openapi/v1.json";

    /// <summary>Declares it.</summary>
    /// <param name="endpoints">Where it is mapped, and what it describes.</param>
    /// <param name="needsSignIn">Whether people sign in.</param>
    public static void MapOpenApiDocument(this IEndpointRouteBuilder endpoints, bool needsSignIn) => endpoints.MapGet(Path, async context =>
    {
        context.Response.ContentType = "application/json";
        await using var json = new Utf8JsonWriter(context.Response.BodyWriter);
        OpenApiDocument.Write(json, endpoints.DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>(), needsSignIn);
    });
}
