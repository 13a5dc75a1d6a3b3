using System.Net;
using Assay.Tracking.Access;

namespace Doors.Tests.Server;

/// <summary>Who may do what over HTTP.</summary>
public sealed class PermissionTests : IAsyncLifetime
{
    private const string Api = "/api/2.0/mlflow";
    private ServerScene _scene = null!;
    private string _ada = "";
    private string _grace = "";

    public async ValueTask InitializeAsync()
    {
        _scene = await ServerScene.SecuredAsync();
        (_ada, _grace) = (await _scene.JoinAsync("ada"), await _scene.JoinAsync("grace"));
    }

    public ValueTask DisposeAsync() => _scene.DisposeAsync();

    [Fact]
    public async Task Who_makes_an_experiment_manages_it_and_others_may_look()
    {
        var (experiment, run) = await MakeAsync();
        (await LogAsync(_ada, run)).ShouldBe(HttpStatusCode.OK);
        (await LogAsync(_grace, run)).ShouldBe(HttpStatusCode.Forbidden);
        (await _scene.StatusAsync("GET", $"{Api}/runs/get?run_id={run}", _grace)).ShouldBe(HttpStatusCode.OK);
        (await _scene.StatusAsync("POST", $"{Api}/experiments/delete", _grace, $$"""{"experiment_id":"{{experiment}}"}""")).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Who_manages_a_thing_says_who_else_may_do_what_with_it()
    {
        var (experiment, run) = await MakeAsync();
        var grant = $$"""{"experiment_id":"{{experiment}}","username":"grace","permission":"EDIT"}""";
        (await _scene.StatusAsync("POST", $"{Api}/experiments/permissions/create", _grace, grant)).ShouldBe(HttpStatusCode.Forbidden);
        var given = (await _scene.JsonAsync("POST", $"{Api}/experiments/permissions/create", _ada, grant)).GetProperty("experiment_permission");
        (given.GetProperty("permission").GetString(), given.GetProperty("user_id").GetInt32()).ShouldBe(("EDIT", 2));
        (await LogAsync(_grace, run)).ShouldBe(HttpStatusCode.OK);
        (await _scene.StatusAsync("POST", $"{Api}/runs/delete", _grace, $$"""{"run_id":"{{run}}"}""")).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task What_may_not_be_seen_is_in_no_search()
    {
        var (experiment, run) = await MakeAsync();
        await _scene.Access.Permissions.GrantAsync("grace", AccessTarget.Experiment(experiment), AccessLevel.None, null);
        var runs = $$"""{"experiment_ids":["{{experiment}}"]}""";
        (await _scene.JsonAsync("POST", $"{Api}/runs/search", _ada, runs)).GetProperty("runs").GetArrayLength().ShouldBe(1);
        (await _scene.JsonAsync("POST", $"{Api}/runs/search", _grace, runs)).TryGetProperty("runs", out _).ShouldBeFalse();
        (await _scene.JsonAsync("POST", $"{Api}/logged-models/search", _grace, runs)).TryGetProperty("models", out _).ShouldBeFalse();
        (await NamesAsync(_ada)).ShouldBe(["Default", "digits"], ignoreOrder: true);
        (await NamesAsync(_grace)).ShouldBe(["Default"]);
        foreach (var path in new[] { $"experiments/get?experiment_id={experiment}", "experiments/get-by-name?experiment_name=digits", $"runs/get?run_id={run}", $"metrics/get-history?run_id={run}&metric_key=loss" })
            (await _scene.StatusAsync("GET", $"{Api}/{path}", _grace)).ShouldBe(HttpStatusCode.Forbidden, path);
    }

    [Fact]
    public async Task A_request_that_names_two_runs_has_to_be_allowed_both()
    {
        var (_, hers) = await MakeAsync();
        var mine = await RunAsync(_grace, (await _scene.JsonAsync("POST", $"{Api}/experiments/create", _grace, """{"name":"mine"}""")).GetProperty("experiment_id").GetString()!);
        string[] bodies =
        [
            $$"""{"run_id":"{{mine}}","key":"a","value":1,"timestamp":1,"run_id":"{{hers}}"}""",
            $$"""{"run_id":"{{hers}}","key":"a","value":1,"timestamp":1,"run_id":"{{mine}}"}""",
            $$"""{"run_id":"{{mine}}","run_uuid":"{{hers}}","key":"a","value":1,"timestamp":1}""",
            $$"""{"runId":"{{hers}}","key":"a","value":1,"timestamp":1}""",
            $$"""{"r\u0075n_id":"{{hers}}","key":"a","value":1,"timestamp":1}""",
        ];
        foreach (var body in bodies) (await _scene.StatusAsync("POST", $"{Api}/runs/log-metric", _grace, body)).ShouldBe(HttpStatusCode.Forbidden, body);
        (await _scene.StatusAsync("POST", $"{Api}/runs/log-metric?run_id={mine}", _grace, bodies[3])).ShouldBe(HttpStatusCode.Forbidden);
        (await _scene.StatusAsync("POST", $"{Api}/runs/log-metric", _grace, "{ no json")).ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_models_permissions_follow_its_name_and_are_gone_with_it()
    {
        await _scene.JsonAsync("POST", $"{Api}/registered-models/create", _ada, """{"name":"fraud"}""");
        (await _scene.StatusAsync("PATCH", $"{Api}/registered-models/update", _grace, """{"name":"fraud","description":"mine"}""")).ShouldBe(HttpStatusCode.Forbidden);
        await _scene.Access.Permissions.GrantAsync("grace", AccessTarget.RegisteredModel("fraud"), AccessLevel.None, null);
        (await _scene.JsonAsync("GET", $"{Api}/registered-models/search", _grace)).TryGetProperty("registered_models", out _).ShouldBeFalse();
        await _scene.JsonAsync("POST", $"{Api}/registered-models/rename", _ada, """{"name":"fraud","new_name":"fraud-2"}""");
        (await _scene.StatusAsync("GET", $"{Api}/registered-models/get?name=fraud-2", _grace)).ShouldBe(HttpStatusCode.Forbidden);
        await _scene.JsonAsync("DELETE", $"{Api}/registered-models/delete", _ada, """{"name":"fraud-2"}""");
        await _scene.JsonAsync("POST", $"{Api}/registered-models/create", _ada, """{"name":"fraud-2"}""");
        (await _scene.StatusAsync("GET", $"{Api}/registered-models/get?name=fraud-2", _grace)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Artifacts_are_held_by_the_experiment_that_their_path_begins_with()
    {
        var (experiment, _) = await MakeAsync();
        const string Files = "/api/2.0/mlflow-artifacts/artifacts";
        await _scene.Access.Permissions.GrantAsync("grace", AccessTarget.Experiment(experiment), AccessLevel.None, null);
        (await _scene.StatusAsync("PUT", $"{Files}/{experiment}/100%25.txt", _ada, "content")).ShouldBe(HttpStatusCode.OK);
        (await _scene.StatusAsync("GET", $"{Files}/{experiment}/100%25.txt", _ada)).ShouldBe(HttpStatusCode.OK);
        foreach (var path in new[] { $"{experiment}/100%25.txt", $"{experiment}%2F100%25.txt", $"0/%2e%2e%2f{experiment}/100%25.txt" }) (await _scene.StatusAsync("GET", $"{Files}/{path}", _grace)).ShouldBe(HttpStatusCode.Forbidden, path);
        (await _scene.StatusAsync("GET", $"{Files}?path={experiment}", _grace)).ShouldBe(HttpStatusCode.Forbidden);
        (await _scene.StatusAsync("PUT", $"{Files}/0/a.txt", _grace, "content")).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task An_administrator_does_everything_and_their_narrower_token_does_not()
    {
        var (_, run) = await MakeAsync();
        var (root, narrow) = (await _scene.JoinAsync("root", isAdmin: true), await _scene.JoinAsync("root", isAdmin: true, TokenScope.Write));
        (await LogAsync(root, run)).ShouldBe(HttpStatusCode.OK);
        (await LogAsync(narrow, run)).ShouldBe(HttpStatusCode.OK);
        (await _scene.StatusAsync("GET", $"{Api}/users/list", root)).ShouldBe(HttpStatusCode.OK);
        (await _scene.StatusAsync("GET", $"{Api}/users/list", narrow)).ShouldBe(HttpStatusCode.Forbidden);
        (await _scene.StatusAsync("GET", $"{Api}/users/list", _ada)).ShouldBe(HttpStatusCode.Forbidden);
        (await _scene.StatusAsync("GET", $"{Api}/webhooks", _ada)).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task People_see_themselves_and_change_their_password_by_saying_the_old_one()
    {
        await _scene.Access.Users.SetPasswordAsync("ada", "the first of all", null);
        (await _scene.JsonAsync("GET", $"{Api}/users/current", _ada)).GetProperty("user").GetProperty("username").GetString().ShouldBe("ada");
        (await _scene.StatusAsync("GET", $"{Api}/users/get?username=grace", _ada)).ShouldBe(HttpStatusCode.Forbidden);
        (await _scene.StatusAsync("PATCH", $"{Api}/users/update-password", _ada, """{"username":"ada","password":"the second one"}""")).ShouldBe(HttpStatusCode.BadRequest);
        (await _scene.StatusAsync("PATCH", $"{Api}/users/update-password", _ada, """{"username":"ada","password":"the second one","current_password":"wrong"}""")).ShouldBe(HttpStatusCode.BadRequest);
        (await _scene.StatusAsync("PATCH", $"{Api}/users/update-password", _ada, """{"username":"ada","password":"the second one","current_password":"the first of all"}""")).ShouldBe(HttpStatusCode.OK);
        (await _scene.StatusAsync("PATCH", $"{Api}/users/update-password", _grace, """{"username":"ada","password":"the third of them"}""")).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task What_somebody_did_is_told_to_the_ledger_as_theirs()
    {
        var (_, run) = await MakeAsync();
        await _scene.JsonAsync("POST", $"{Api}/runs/update", _ada, $$"""{"run_id":"{{run}}","status":"FINISHED","end_time":2}""");
        var person = (await _scene.Access.Users.FindAsync("ada"))!.Person;
        (await _scene.Store.Outbox.WaitingAsync(100)).Where(waiting => waiting.Entry.Kind == "tracking.run").ShouldHaveSingleItem().Entry.Person.ShouldBe(person);
    }

    private async Task<(string Experiment, string Run)> MakeAsync()
    {
        var experiment = (await _scene.JsonAsync("POST", $"{Api}/experiments/create", _ada, """{"name":"digits"}""")).GetProperty("experiment_id").GetString()!;
        return (experiment, await RunAsync(_ada, experiment));
    }

    private async Task<string> RunAsync(string token, string experiment) =>
        (await _scene.JsonAsync("POST", $"{Api}/runs/create", token, $$"""{"experiment_id":"{{experiment}}","start_time":1}""")).GetProperty("run").GetProperty("info").GetProperty("run_id").GetString()!;

    private Task<HttpStatusCode> LogAsync(string token, string run) => _scene.StatusAsync("POST", $"{Api}/runs/log-metric", token, $$"""{"run_id":"{{run}}","key":"loss","value":0.5,"timestamp":1}""");

    private async Task<IEnumerable<string>> NamesAsync(string token) =>
        (await _scene.JsonAsync("POST", $"{Api}/experiments/search", token, """{"max_results":10}""")).GetProperty("experiments").EnumerateArray().Select(experiment => experiment.GetProperty("name").GetString()!).ToArray();
}
