using Assay.Mlflow;
using Assay.Server.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Assay.Server.Pages;

/// <summary>What a browser gets that follows a link which MLflow's client printed: what this is, and where to look instead.</summary>
internal static class FrontPage
{
    private const string Html = $"""
        <!DOCTYPE html>
        <html lang="en-GB">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Assay</title></head>
        <body>
        <main>
        <h1>Assay</h1>
        <p>This is a tracking server for MLflow's clients (it speaks the API of MLflow {MlflowApi.Version}). It works; it has no pages to look at runs with yet.</p>
        <p>Look at runs in the terminal: <code>assay runs search</code>, <code>assay runs show RUN</code>, <code>assay runs plot RUN --metric KEY</code>.</p>
        <p>For programs: <a href="/openapi/v1.json">the API</a>, <a href="/health">health</a>, <a href="/metrics">metrics</a>.</p>
        </main>
        </body>
        </html>
        """;

    /// <summary>Declares it.</summary>
    public static void MapFrontPage(this IEndpointRouteBuilder endpoints) => endpoints.MapGet("/", context =>
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(Html, context.RequestAborted);
    }).WithMetadata(OpenToEverybody.Mark);
}
