using System.Net.Http.Json;
using System.Text.Json;
using Doors.Tests.Mlflow.Artifacts;

namespace Doors.Tests.Mlflow.Surface;

/// <summary>What is served of MLflow's REST API, asked of a server route by route.</summary>
public class SurfaceTests(ArtifactServer server) : IClassFixture<ArtifactServer>
{
    [Fact]
    public async Task The_reference_page_says_what_is_served()
    {
        var served = new HashSet<SurfaceRoute>();
        foreach (var route in SurfaceRoute.All)
            if (await IsServedAsync(route, route.SomePath)) served.Add(route);

        served.Where(route => route.LeftOut.Length > 0).Select(route => route.Path).ShouldBeEmpty("served, and listed as left out");
        GoldenFile.ShouldBe("docs/reference/mlflow.md", SurfacePage.Write(served));
    }

    [Fact]
    public async Task Browsers_find_what_clients_find()
    {
        foreach (var route in SurfaceRoute.All)
            if (route.AjaxPath is { } path) (await IsServedAsync(route, path)).ShouldBe(await IsServedAsync(route, route.SomePath), path);
    }

    [Fact]
    public void No_route_is_listed_twice() => SurfaceRoute.All.Select(route => (route.Method, route.Path)).ShouldBeUnique();

    /// <summary>Whether some handler answers, be it with an error: a route that none has is known by its own.</summary>
    private async Task<bool> IsServedAsync(SurfaceRoute route, string path)
    {
        using var request = new HttpRequestMessage(new HttpMethod(route.Method), path);
        if (route.Method != "GET") request.Content = JsonContent.Create(new { });
        using var response = await server.Client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        ((int)response.StatusCode).ShouldNotBe(500, $"{route.Method} {path}: {text}");
        if ((int)response.StatusCode is not (404 or 501) || response.Content.Headers.ContentType?.MediaType != "application/json") return true;
        var error = JsonSerializer.Deserialize<JsonElement>(text);
        error.GetProperty("error_code").GetString().ShouldNotBe("ENDPOINT_NOT_FOUND", $"{route.Method} {path}: a client would take it for an address that is wrong");
        return !error.GetProperty("message").GetString()!.StartsWith("Assay does not serve", StringComparison.Ordinal);
    }
}
