using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Assay.Inference;
using Assay.Inference.Models;
using Assay.Inference.Running;
using Assay.Mlflow;
using Assay.Server.Hosting;
using Assay.Stores.Embedded.Tracking;

namespace Doors.Tests.Inference;

/// <summary>A server on a free port that serves what the catalogue is given.</summary>
internal sealed class InferenceScene : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("assay-inference-");
    private readonly HttpClient _client = new(new SocketsHttpHandler { UseProxy = false });
    private readonly SqliteTrackingStore _store;
    private AssayServer _server = null!;

    private InferenceScene(BatchOptions options, ServingGate? gate)
    {
        _store = new SqliteTrackingStore(Path.Combine(_folder.FullName, "tracking.db"), TimeProvider.System);
        Repository = new ModelRepository(Catalogue, gate, options, TimeProvider.System);
    }

    public GivenCatalogue Catalogue { get; } = new();

    public ModelRepository Repository { get; }

    /// <summary>Where it listens for gRPC.</summary>
    public string GrpcAddress => _server.GrpcAddress!;

    /// <summary>Starts it with the models of one operator each: name, version, operator.</summary>
    public static async Task<InferenceScene> StartAsync((string Name, string Version, string Operation)[] models, BatchOptions? options = null, ServingGate? gate = null, int type = TinyOnnx.Float)
    {
        var scene = new InferenceScene(options ?? new BatchOptions(), gate);
        foreach (var (name, version, operation) in models) scene.Add(name, version, operation, type);
        (await scene.Repository.LoadAllAsync()).ShouldBeEmpty();
        var services = new InferenceServices(scene.Repository, TimeProvider.System, RandomNumberGenerator.Fill);
        scene._server = await AssayServer.StartAsync(new ServerOptions { Port = 0, GrpcPort = 0 }, new ServerParts(new MlflowServices(scene._store, TimeProvider.System, RandomNumberGenerator.Fill), null, _ => { }) { Inference = services });
        return scene;
    }

    public void Add(string name, string version, string operation, int type = TinyOnnx.Float) =>
        Catalogue.Sources.Add(new ModelSource(name, version, TinyOnnx.Write(Path.Combine(_folder.FullName, $"{name}-{version}.onnx"), operation, type)));

    public Task<HttpResponseMessage> SendAsync(string method, string path, string? body) => SendAsync(method, path, body is null ? null : new StringContent(body, Encoding.UTF8, "application/json"));

    public Task<HttpResponseMessage> SendAsync(string method, string path, HttpContent? content) =>
        _client.SendAsync(new HttpRequestMessage(new HttpMethod(method), new Uri(new Uri(_server.Address), path)) { Content = content });

    /// <summary>Sends JSON and then bytes, as the extension for binary tensors has it.</summary>
    public Task<HttpResponseMessage> SendBinaryAsync(string path, string json, byte[] binary, int? told = null)
    {
        var text = Encoding.UTF8.GetBytes(json);
        var content = new ByteArrayContent([.. text, .. binary]);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        content.Headers.Add("Inference-Header-Content-Length", $"{told ?? text.Length}");
        return SendAsync("POST", path, content);
    }

    public async Task<JsonElement> JsonAsync(string method, string path, string? body = null, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var answer = await SendAsync(method, path, body);
        var text = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(expected, text);
        return JsonSerializer.Deserialize<JsonElement>(text);
    }

    /// <summary>Holds that a request is refused as the protocol has it, and gives the error's text.</summary>
    public async Task<string> RefusedAsync(string path, string body, HttpStatusCode expected = HttpStatusCode.BadRequest) =>
        (await JsonAsync("POST", path, body, expected)).GetProperty("error").GetString()!;

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        Repository.Dispose();
        _client.Dispose();
        await _store.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
