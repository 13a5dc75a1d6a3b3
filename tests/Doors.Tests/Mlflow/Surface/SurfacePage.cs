using System.Text;
using Assay.Mlflow;

namespace Doors.Tests.Mlflow.Surface;

/// <summary>Writes the reference page of what is served of MLflow's REST API.</summary>
internal static class SurfacePage
{
    /// <summary>The page in Markdown.</summary>
    public static string Write(IReadOnlyCollection<SurfaceRoute> served)
    {
        var leftOut = SurfaceRoute.All.Count(route => route.LeftOut.Length > 0);
        var page = new StringBuilder(
            $"""
            # MLflow's REST API

            <!-- Generated from what a server answers to each route; a test fails when it differs. -->

            `assay serve` speaks the REST API of MLflow {MlflowApi.Version}: an unmodified client works against it. Of the {SurfaceRoute.All.Count} routes that MLflow's servers are known to have,
            {served.Count} are served, {SurfaceRoute.All.Count - served.Count - leftOut} are not served yet, and {leftOut} are left out on purpose. What is not served is answered with status 501 and
            the error code `NOT_IMPLEMENTED`, so that a client says what is missing. What is served below `/api/` is also served below `/ajax-api/`, where web pages look for it.

            """.ReplaceLineEndings("\n"));
        foreach (var group in SurfaceRoute.All.GroupBy(route => route.Group))
        {
            page.Append($"\n## {group.Key}\n\n| method | path | answer | needed by |\n| --- | --- | --- | --- |\n");
            foreach (var route in group) page.Append($"| {route.Method} | `{route.Path}` | {Answer(route, served.Contains(route))} | {route.Need} |\n");
        }

        return page.ToString();
    }

    private static string Answer(SurfaceRoute route, bool isServed) => isServed ? "served" : route.LeftOut.Length > 0 ? $"left out: {route.LeftOut}" : "501";
}
