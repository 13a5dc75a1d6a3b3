using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Assay.Inference;
using Assay.Inference.Models;
using Assay.Inference.Running;
using Assay.Mlflow;
using Assay.Server.Hosting;
using Assay.Server.Keys;
using Assay.Stores.Embedded.Files;
using Assay.Stores.Embedded.Tracking;
using Assay.Tracking.Access;
using Assay.Tracking.Outbox;
using Doors.Tests.Inference;

namespace Doors.Tests.Server;

/// <summary>A server on a free port of loopback over a store of its own.</summary>
internal sealed class ServerScene : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("assay-server-");
    private readonly HttpClient _client = new(new SocketsHttpHandler { UseProxy = false });
    private readonly FileArtifactStore _files;
    private bool _isStopped;

    private ServerScene(AccessOptions? rules)
    {
        Store = new SqliteTrackingStore(Path.Combine(_folder.FullName, "tracking.db"), TimeProvider.System);
        _files = new FileArtifactStore(Path.Combine(_folder.FullName, "artifacts"), System.Security.Cryptography.RandomNumberGenerator.Fill);
        Access = new AccessServices(Store.Documents, TimeProvider.System, System.Security.Cryptography.RandomNumberGenerator.Fill, rules);
    }

    public SqliteTrackingStore Store { get; }

    public AccessServices Access { get; }

    public AssayServer Server { get; private set; } = null!;

    public string Address { get; private set; } = "";

    /// <summary>A server where people sign in.</summary>
    public static Task<ServerScene> SecuredAsync(AccessLevel usual = AccessLevel.Read, OutboxRelay? relay = null) => StartAsync(new AccessOptions { Default = usual }, needsSignIn: true, _ => relay);

    /// <summary>A server for whoever is on the machine.</summary>
    public static Task<ServerScene> OpenAsync(Func<ServerScene, OutboxRelay?>? relay = null) => StartAsync(null, needsSignIn: false, relay ?? (_ => null));

    /// <summary>A new person, and a token of theirs.</summary>
    public async Task<string> JoinAsync(string name, bool isAdmin = false, TokenScope scope = TokenScope.Admin)
    {
        if (await Access.Users.FindAsync(name) is null) (await Access.Users.AddAsync(name, null, isAdmin, null)).Succeeded.ShouldBeTrue();
        return (await Access.Tokens.AddAsync(name, "", scope, TimeSpan.FromDays(1), null)).Required.Text;
    }

    public Task<HttpResponseMessage> GetAsync(string path, string? token = null) => SendAsync(HttpMethod.Get, path, token, null);

    public Task<HttpResponseMessage> PostAsync(string path, string? token, string body) => SendAsync(HttpMethod.Post, path, token, body);

    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? token, string? body) =>
        SendAsync(new HttpRequestMessage(method, path) { Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json") }, token);

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, string? token)
    {
        request.RequestUri = new Uri($"{Address}/{request.RequestUri!.OriginalString.TrimStart('/')}");
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return _client.SendAsync(request);
    }

    public async Task<HttpStatusCode> StatusAsync(string method, string path, string? token, string? body = null)
    {
        using var answer = await SendAsync(new HttpMethod(method), path, token, body);
        return answer.StatusCode;
    }

    public async Task<JsonElement> JsonAsync(string method, string path, string? token, string? body = null)
    {
        using var answer = await SendAsync(new HttpMethod(method), path, token, body);
        var text = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, text);
        return JsonDocument.Parse(text).RootElement;
    }

    public async Task StopAsync()
    {
        if (_isStopped) return;
        _isStopped = true;
        await Server.DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _client.Dispose();
        await Store.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    // The routes are there, and nothing is behind them.
    private static InferenceServices NoModels() => new(new ModelRepository(new GivenCatalogue(), null, new BatchOptions(), TimeProvider.System), TimeProvider.System, System.Security.Cryptography.RandomNumberGenerator.Fill);

    // No request comes as far as the log.
    private static KeyParts NoKeys() => new(null!, TimeProvider.System, System.Security.Cryptography.RandomNumberGenerator.Fill, (_, _) => throw new InvalidOperationException("Nothing is signed here."));

    private static async Task<ServerScene> StartAsync(AccessOptions? rules, bool needsSignIn, Func<ServerScene, OutboxRelay?> relay)
    {
        var scene = new ServerScene(rules);
        var mlflow = new MlflowServices(scene.Store, TimeProvider.System, System.Security.Cryptography.RandomNumberGenerator.Fill) { Access = needsSignIn ? scene.Access : null, Content = new FileArtifactContent(scene._files) };
        scene.Server = await AssayServer.StartAsync(new ServerOptions { Port = 0, GrpcPort = 0 }, new ServerParts(mlflow, relay(scene), _ => { }) { Inference = NoModels(), Keys = NoKeys() });
        scene.Address = scene.Server.Address;
        return scene;
    }
}
