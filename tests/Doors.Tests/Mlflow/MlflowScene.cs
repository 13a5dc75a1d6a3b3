using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using Assay.Mlflow;
using Assay.Mlflow.Webhooks;
using Assay.Server.Hosting;
using Assay.Stores.Embedded.Tracking;

namespace Doors.Tests.Mlflow;

/// <summary>A server on loopback over a store in a temporary folder, and what a client says to it.</summary>
public sealed class MlflowScene : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("assay-mlflow-");
    private readonly HttpClient _client = new();
    private SqliteTrackingStore? _store;
    private AssayServer? _server;

    /// <summary>The store that the server works on.</summary>
    public SqliteTrackingStore Store => _store!;

    /// <summary>Where the server listens.</summary>
    public string Address => _server!.Address;

    public async ValueTask InitializeAsync()
    {
        _store = new SqliteTrackingStore(Path.Combine(_folder.FullName, "tracking.db"), TimeProvider.System);
        var services = new MlflowServices(_store, TimeProvider.System, RandomNumberGenerator.Fill, new WebhookOptions { Schemes = ["http", "https"], AllowsPrivate = true });
        _server = await AssayServer.StartAsync(new ServerOptions { Port = 0 }, new ServerParts(services, null, _ => { }));
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null) await _server.DisposeAsync();
        if (_store is not null) await _store.DisposeAsync();
        _client.Dispose();
        _folder.Delete(recursive: true);
    }

    public Task<MlflowAnswer> GetAsync(string path) => SendAsync(HttpMethod.Get, path, null);

    public Task<MlflowAnswer> PostAsync(string path, object body) => SendAsync(HttpMethod.Post, path, body);

    public Task<MlflowAnswer> PatchAsync(string path, object body) => SendAsync(HttpMethod.Patch, path, body);

    public Task<MlflowAnswer> DeleteAsync(string path, object body) => SendAsync(HttpMethod.Delete, path, body);

    private async Task<MlflowAnswer> SendAsync(HttpMethod method, string path, object? body)
    {
        using var request = new HttpRequestMessage(method, $"{Address}/api/2.0/mlflow/{path}");
        if (body is not null) request.Content = JsonContent.Create(body);
        using var response = await _client.SendAsync(request);
        return new MlflowAnswer((int)response.StatusCode, JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync()));
    }
}
