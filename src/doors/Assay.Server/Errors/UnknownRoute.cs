using Assay.Server.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Assay.Server.Errors;

/// <summary>Answers what no route serves: 501 below what MLflow's servers serve, so that a client says what is missing instead of taking an empty answer for one; 404 elsewhere.</summary>
internal static class UnknownRoute
{
    private static readonly string[] Known = ["/api", "/ajax-api", "/graphql", "/v1", "/gateway", "/get-artifact", "/model-versions", "/signup"];

    public static Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path;
        if (HttpMethods.IsGet(context.Request.Method) && context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal) && context.RequestServices.GetService<WebParts>() is not null) return SendToPages(context);
        return Known.Any(known => path.StartsWithSegments(known, StringComparison.Ordinal))
            ? Refusal.WriteAsync(context, "NOT_IMPLEMENTED", $"Assay does not serve {context.Request.Method} {path}. docs/reference/mlflow.md lists what it serves.", StatusCodes.Status501NotImplemented)
            : Refusal.WriteAsync(context, "ENDPOINT_NOT_FOUND", $"There is nothing at {path}.", StatusCodes.Status404NotFound);
    }

    private static Task SendToPages(HttpContext context)
    {
        context.Response.Redirect("/not-found");
        return Task.CompletedTask;
    }
}
