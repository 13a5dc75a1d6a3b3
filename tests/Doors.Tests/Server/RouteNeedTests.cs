using System.Net;
using Assay.Server.Access;
using Assay.Server.Web;
using Assay.Tracking.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Doors.Tests.Server;

/// <summary>Held over every route of the server, so that a new one is not forgotten.</summary>
public class RouteNeedTests
{
    [Fact]
    public async Task Every_route_says_what_it_asks_of_whoever_calls_it()
    {
        await using var scene = await ServerScene.SecuredAsync();
        var silent = Routes(scene).Where(route => RouteNeeds.Find(MethodOf(route), route.RoutePattern.RawText!) is null).Select(route => $"{MethodOf(route)} {route.RoutePattern.RawText} has no line in RouteNeeds");
        silent.Distinct().ShouldBeEmpty();
        Routes(scene).Count().ShouldBeGreaterThan(100);
    }

    [Fact]
    public async Task No_route_answers_who_does_not_sign_in()
    {
        await using var scene = await ServerScene.SecuredAsync();
        foreach (var route in Routes(scene)) (await scene.StatusAsync(MethodOf(route), PathOf(route), null)).ShouldBe(HttpStatusCode.Unauthorized, $"{MethodOf(route)} {PathOf(route)}");
        (await scene.StatusAsync("GET", "/nothing/here", null)).ShouldBe(HttpStatusCode.Unauthorized);
        (await scene.StatusAsync("TRACE", "/api/2.0/mlflow/runs/get", null)).ShouldBe(HttpStatusCode.Unauthorized);
        (await scene.StatusAsync("GET", "/health", null)).ShouldBe(HttpStatusCode.OK);
        (await scene.StatusAsync("GET", "/health/ready", null)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_token_for_reading_changes_nothing_on_any_route()
    {
        await using var scene = await ServerScene.SecuredAsync();
        var reader = await scene.JoinAsync("root", isAdmin: true, TokenScope.Read);
        foreach (var route in Routes(scene).Where(route => RouteNeeds.Find(MethodOf(route), route.RoutePattern.RawText!)!.Scope > TokenScope.Read))
            (await scene.StatusAsync(MethodOf(route), PathOf(route), reader, "{}")).ShouldBe(HttpStatusCode.Forbidden, $"{MethodOf(route)} {PathOf(route)}");
    }

    [Fact]
    public void A_route_that_says_nothing_is_for_administrators()
    {
        var route = new RouteEndpoint(_ => Task.CompletedTask, Microsoft.AspNetCore.Routing.Patterns.RoutePatternFactory.Parse("/api/2.0/mlflow/brand-new"), 0, new EndpointMetadataCollection(new HttpMethodMetadata(["GET"])), null);
        AccessGate.NeedOf(route).ShouldBe(RouteNeeds.Admin);
    }

    private static IEnumerable<RouteEndpoint> Routes(ServerScene scene) => scene.Server.Routes.OfType<RouteEndpoint>()
        .Where(route => route.Metadata.GetMetadata<OpenToEverybody>() is null && route.Metadata.GetMetadata<PageRoute>() is null && route.Metadata.GetMetadata<NothingThere>() is null);

    private static string MethodOf(RouteEndpoint route) => route.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods.ShouldHaveSingleItem();

    private static string PathOf(RouteEndpoint route) => route.RoutePattern.RawText!.Replace("{**", "{", StringComparison.Ordinal).Replace('{', '1').Replace('}', '1');
}
