using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Doors.Tests.Server;

/// <summary>What MLflow's own client asks and is told with a token of each scope, sent as a bearer token and as the password beside its owner's name: the exchanges are those of MLflow 3.11.2.dev0.</summary>
public sealed class ClientTokenTests : IAsyncLifetime
{
    private const string Api = "/api/2.0/mlflow";
    private ServerScene _scene = null!;
    private string _run = "";

    public async ValueTask InitializeAsync()
    {
        _scene = await ServerScene.SecuredAsync();
        var owner = await _scene.JoinAsync("ada");
        await _scene.Access.Users.SetPasswordAsync("ada", "a long enough password", null);
        await _scene.Access.Permissions.GrantAsync("ada", Assay.Tracking.Access.AccessTarget.Experiment("0"), Assay.Tracking.Access.AccessLevel.Manage, null);
        _run = (await _scene.JsonAsync("POST", $"{Api}/runs/create", owner, """{"experiment_id":"0","user_id":"ada","start_time":1,"tags":[]}""")).GetProperty("run").GetProperty("info").GetProperty("run_id").GetString()!;
    }

    public ValueTask DisposeAsync() => _scene.DisposeAsync();

    [Theory]
    [InlineData("tracking:read", true, false)]
    [InlineData("tracking:write", true, true)]
    [InlineData("predict", false, false)]
    [InlineData("metrics", false, false)]
    [InlineData("keys", false, false)]
    [InlineData("read", true, false)]
    [InlineData("write", true, true)]
    [InlineData("admin", true, true)]
    public async Task A_client_is_let_do_what_its_token_is_for_and_told_which_one_it_would_need(string scope, bool mayRead, bool mayWrite)
    {
        var token = (await _scene.Access.Tokens.AddAsync("ada", "", [scope], TimeSpan.FromDays(1), null)).Required.Text;
        foreach (var credential in Credentials(token))
        {
            foreach (var request in Looks()) await ShouldAnswerAsync(request, credential, mayRead, scope, "tracking:read");
            foreach (var request in Changes()) await ShouldAnswerAsync(request, credential, mayWrite, scope, "tracking:write");
            using var version = await SendAsync(new HttpRequestMessage(HttpMethod.Get, "/version"), credential);
            version.StatusCode.ShouldBe(HttpStatusCode.OK);
        }
    }

    [Fact]
    public async Task A_token_whose_time_is_over_that_was_taken_away_or_is_anothers_signs_nobody_in_and_says_what_helps()
    {
        var over = (await _scene.Access.Tokens.AddAsync("ada", "", ["write"], TimeSpan.FromMilliseconds(1), null)).Required.Text;
        var gone = (await _scene.Access.Tokens.AddAsync("ada", "", ["write"], TimeSpan.FromDays(1), null)).Required;
        await _scene.Access.Tokens.RemoveAsync("ada", gone.Token.TokenId, null);
        await _scene.JoinAsync("eve");
        var anothers = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"eve:{await _scene.JoinAsync("ada")}")));
        await Task.Delay(20);
        foreach (var (credential, why) in Credentials(over).Select(each => (each, "time of this token is over")).Concat(Credentials(gone.Text).Select(each => (each, "no such token"))).Append((anothers, "no such token")))
            foreach (var request in Looks().Concat(Changes()))
            {
                using var answer = await SendAsync(request, credential);
                answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
                answer.Headers.WwwAuthenticate.ShouldHaveSingleItem().Scheme.ShouldBe("Basic");
                var said = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
                (said.GetProperty("error_code").GetString(), said.GetProperty("message").GetString()!.Contains(why, StringComparison.Ordinal)).ShouldBe(("UNAUTHENTICATED", true));
            }
    }

    private static IEnumerable<AuthenticationHeaderValue> Credentials(string token) =>
        [new("Bearer", token), new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"ada:{token}")))];

    private IEnumerable<HttpRequestMessage> Looks() =>
    [
        Post("experiments/search", """{"max_results":5,"view_type":"ACTIVE_ONLY"}"""),
        new(HttpMethod.Get, $"{Api}/runs/get?run_uuid={_run}&run_id={_run}"),
        Post("runs/search", """{"experiment_ids":["0"],"filter":"","run_view_type":"ACTIVE_ONLY","max_results":1000}"""),
        new(HttpMethod.Get, $"{Api}/registered-models/search?max_results=100"),
        new(HttpMethod.Get, $"{Api}/users/get?username=ada"),
        new(HttpMethod.Get, $"/api/2.0/mlflow-artifacts/artifacts?path=0%2F{_run}%2Fartifacts"),
    ];

    private IEnumerable<HttpRequestMessage> Changes() =>
    [
        Post("experiments/create", $$"""{"name":"{{Guid.NewGuid()}}","tags":[]}"""),
        Post("runs/create", """{"experiment_id":"0","user_id":"ada","run_name":"r","start_time":1,"tags":[]}"""),
        Post("runs/log-metric", $$"""{"run_uuid":"{{_run}}","run_id":"{{_run}}","key":"loss","value":0.5,"timestamp":1,"step":0}"""),
        Post("runs/log-batch", $$"""{"run_id":"{{_run}}","metrics":[{"key":"a","value":1.0,"timestamp":1,"step":0}],"params":[{"key":"p","value":"1"}],"tags":[{"key":"k","value":"v"}]}"""),
        Post("registered-models/create", $$"""{"name":"{{Guid.NewGuid()}}"}"""),
        new(HttpMethod.Put, $"/api/2.0/mlflow-artifacts/artifacts/0/{_run}/artifacts/f.txt") { Content = new ByteArrayContent([1]) },
    ];

    private static HttpRequestMessage Post(string path, string body) => new(HttpMethod.Post, $"{Api}/{path}") { Content = new StringContent(body, Encoding.UTF8, "application/json") };

    private async Task ShouldAnswerAsync(HttpRequestMessage request, AuthenticationHeaderValue credential, bool isAllowed, string scope, string needed)
    {
        using var answer = await SendAsync(request, credential);
        var text = await answer.Content.ReadAsStringAsync();
        if (isAllowed) answer.StatusCode.ShouldBe(HttpStatusCode.OK, $"{scope}: {request.RequestUri} {text}");
        else (answer.StatusCode, text.Contains($"This token is for {scope} only, and the request needs one for {needed}.", StringComparison.Ordinal)).ShouldBe((HttpStatusCode.Forbidden, true), $"{scope}: {request.RequestUri} {text}");
    }

    private Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, AuthenticationHeaderValue credential)
    {
        request.Headers.Authorization = credential;
        return _scene.SendAsync(request, null);
    }
}
