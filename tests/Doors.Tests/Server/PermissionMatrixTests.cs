using System.Net;
using Assay.Server.Access;
using Assay.Server.Web;
using Assay.Tracking.Access;
using Assay.Tracking.Documents;
using Doors.Tests.Web;
using Microsoft.AspNetCore.Routing;

namespace Doors.Tests.Server;

/// <summary>The matrix of permissions is what the server does: every endpoint and every page is asked for as every role.</summary>
[Collection("processes")]
[Trait("Takes", "a minute")]
public class PermissionMatrixTests
{
    private const string Password = Team.Password;

    [Fact]
    public async Task The_page_says_what_routes_pages_and_capabilities_declare()
    {
        await using var scene = await ServerScene.SecuredAsync(AccessLevel.None);
        GoldenFile.ShouldBe("docs/reference/permissions.md", PermissionPage.Write(Routes(scene)));
    }

    [Fact]
    public async Task Every_endpoint_answers_every_role_as_the_matrix_says()
    {
        await using var scene = await ServerScene.SecuredAsync(AccessLevel.None);
        var names = await SetUpAsync(scene);
        var belongings = await BelongingsAsync(scene, names);
        var wrong = new List<string>();
        foreach (var column in PermissionColumn.All)
        {
            var token = await JoinAsync(scene, column);
            foreach (var (route, need) in Routes(scene))
            {
                await scene.Store.Documents.WriteAsync(belongings, []);
                var status = await AskAsync(scene, route, need, names, token);
                if (status == HttpStatusCode.Unauthorized || (status != HttpStatusCode.Forbidden) != column.MayCall(need)) wrong.Add($"{column.Name}: {route} answered {status}");
            }
        }

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_page_is_shown_to_every_role_as_the_matrix_says()
    {
        var people = PermissionColumn.All.Where(column => !column.IsAdministrator).ToList();
        await using var team = await Team.StartAsync(people.Select(column => column.Name), people.Where(column => column.Role is not null).Select(column => $"user grant {column.Name} {column.Name} --project {PermissionColumn.Project}"), "--default-permission", "NO_PERMISSIONS");
        var wrong = new List<string>();
        foreach (var column in PermissionColumn.All)
        {
            using var person = await team.SignInAsync(column.IsAdministrator ? "root" : column.Name);
            foreach (var page in PermissionPage.Pages)
            {
                var (status, location) = await person.LookAsync(PathOf(page));
                var refused = location?.StartsWith("/not-allowed?", StringComparison.Ordinal) ?? false;
                if (location?.StartsWith("/sign-in", StringComparison.Ordinal) is true || refused == column.MaySee(page)) wrong.Add($"{column.Name}: {page} answered {status} {location}");
            }
        }

        wrong.ShouldBeEmpty();
    }

    private static string PathOf(string route) => System.Text.RegularExpressions.Regex.Replace(route, @"\{[Nn]ame\}", PermissionColumn.Project).Replace("{", "1", StringComparison.Ordinal).Replace("}", "1", StringComparison.Ordinal);

    private static List<(string Route, ResourceNeed Need)> Routes(ServerScene scene) =>
    [
        .. from route in scene.Server.Routes.OfType<RouteEndpoint>()
           where route.Metadata.GetMetadata<OpenToEverybody>() is null && route.Metadata.GetMetadata<PageRoute>() is null && route.Metadata.GetMetadata<NothingThere>() is null
           let path = route.RoutePattern.RawText!
           where !path.StartsWith("/ajax-api/", StringComparison.Ordinal)
           let name = $"{route.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods.ShouldHaveSingleItem()} {path}"
           group AccessGate.NeedOf(route) by name into same
           orderby same.Key.Split(' ')[1], same.Key
           select (same.Key, same.First()),
    ];

    private static async Task<string> JoinAsync(ServerScene scene, PermissionColumn column)
    {
        (await scene.Access.Users.AddAsync(column.Name, Password, column.IsAdministrator, null)).Succeeded.ShouldBeTrue();
        if (column.Role is { } role) (await scene.Access.Roles.GrantAsync(column.Name, role, PermissionColumn.Project, null)).Succeeded.ShouldBeTrue();
        return (await scene.Access.Tokens.AddAsync(column.Name, "", TokenScope.Admin, TimeSpan.FromDays(1), null)).Required.Text;
    }

    private static async Task<Dictionary<NamedThing, string>> SetUpAsync(ServerScene scene)
    {
        (await scene.Access.Users.AddAsync("nobody", Password, false, null)).Succeeded.ShouldBeTrue();
        var owner = await scene.JoinAsync("owner", isAdmin: true);
        var experiment = (await scene.JsonAsync("POST", "/api/2.0/mlflow/experiments/create", owner, $$"""{"name":"{{PermissionColumn.Project}}"}""")).GetProperty("experiment_id").GetString()!;
        var run = (await scene.JsonAsync("POST", "/api/2.0/mlflow/runs/create", owner, $$"""{"experiment_id":"{{experiment}}","start_time":1}""")).GetProperty("run").GetProperty("info").GetProperty("run_id").GetString()!;
        var model = (await scene.JsonAsync("POST", "/api/2.0/mlflow/logged-models", owner, $$"""{"experiment_id":"{{experiment}}","name":"m"}""")).GetProperty("model").GetProperty("info").GetProperty("model_id").GetString()!;
        return new Dictionary<NamedThing, string>
        {
            [NamedThing.Experiment] = experiment,
            [NamedThing.ExperimentWithin] = experiment,
            [NamedThing.ExperimentHeader] = experiment,
            [NamedThing.ExperimentName] = PermissionColumn.Project,
            [NamedThing.Run] = run,
            [NamedThing.LoggedModel] = model,
            [NamedThing.Trace] = "tr-1",
            [NamedThing.Issue] = "iss-1",
            [NamedThing.RegisteredModel] = PermissionColumn.Project,
            [NamedThing.Scorer] = "scorer",
            [NamedThing.ArtifactPath] = $"{experiment}/file.txt",
            [NamedThing.Person] = "nobody",
        };
    }

    // They are put there before every call, whatever the calls before took away.
    private static async Task<DocumentWrite[]> BelongingsAsync(ServerScene scene, Dictionary<NamedThing, string> names)
    {
        var model = (await scene.Store.Documents.FindAsync(DocumentKinds.LoggedModel, names[NamedThing.LoggedModel]))!;
        return [DocumentWrite.Put(model), .. new[] { (DocumentKinds.Trace, "tr-1"), ("issue", "iss-1") }.Select(thing => DocumentWrite.Put(new Document(thing.Item1, thing.Item2) { Parent = names[NamedThing.Experiment], Body = "{}"u8.ToArray() }))];
    }

    // The thing is named in the path or the query, and the body is empty: who is let through changes as little as may be.
    private static async Task<HttpStatusCode> AskAsync(ServerScene scene, string route, ResourceNeed need, Dictionary<NamedThing, string> names, string token)
    {
        var (method, path) = (route.Split(' ')[0], route.Split(' ')[1]);
        var name = names.GetValueOrDefault(need.Thing, "1");
        foreach (var field in need.Fields) path = path.Replace($"{{{field}}}", name, StringComparison.Ordinal).Replace($"{{**{field}}}", name, StringComparison.Ordinal);
        path = System.Text.RegularExpressions.Regex.Replace(path, @"\{\**\w+\}", "1");
        if (need.Fields.Length > 0) path += $"?{string.Join('&', need.Fields.Select(field => $"{field}={Uri.EscapeDataString(name)}"))}";
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (need.Thing == NamedThing.ExperimentHeader) request.Headers.Add("x-mlflow-experiment-id", name);
        if (method is not "GET" and not "HEAD") request.Content = new StringContent("{}", System.Text.Encoding.UTF8, path.Contains("inference.GRPC", StringComparison.Ordinal) ? "application/grpc" : "application/json");
        using var answer = await scene.SendAsync(request, token);
        return answer.StatusCode;
    }
}
