using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Assay.Mlflow;
using Assay.Server.Hosting;
using Assay.Stores.Embedded.Files;
using Assay.Stores.Embedded.Tracking;

namespace Doors.Tests.Mlflow.Artifacts;

/// <summary>A server on loopback over a folder of its own, for one class of tests.</summary>
public sealed class ArtifactServer : IAsyncLifetime
{
    private readonly string _folder;
    private readonly bool _owns;
    private SqliteTrackingStore? _store;
    private FileArtifactStore? _files;
    private MlflowServices? _services;
    private AssayServer? _server;

    /// <summary>Over a folder that goes with it.</summary>
    public ArtifactServer() => (_folder, _owns) = (Directory.CreateTempSubdirectory("assay-artifacts-").FullName, true);

    private ArtifactServer(string home) => _folder = home;

    public HttpClient Client { get; } = new();

    /// <summary>Where the content is.</summary>
    public string ContentFolder => Path.Combine(_folder, "artifacts");

    public async ValueTask InitializeAsync()
    {
        _store = new SqliteTrackingStore(Path.Combine(_folder, "tracking.db"), TimeProvider.System);
        Directory.CreateDirectory(ContentFolder);
        _files = new FileArtifactStore(ContentFolder, RandomNumberGenerator.Fill);
        _services = new MlflowServices(_store, TimeProvider.System, RandomNumberGenerator.Fill) { Content = new FileArtifactContent(_files) };
        _server = await AssayServer.StartAsync(new ServerOptions { Port = 0 }, new ServerParts(_services, null, _ => { }));
        Client.BaseAddress = new Uri(_server.Address);
    }

    /// <summary>Over a home that is there, and stays.</summary>
    public static async Task<ArtifactServer> OverAsync(string home)
    {
        var server = new ArtifactServer(home);
        await server.InitializeAsync();
        return server;
    }

    /// <summary>Sends a request line as it stands, which no HTTP client does, and gives the status of the answer.</summary>
    public async Task<HttpStatusCode> SendRawAsync(string method, string target)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, Client.BaseAddress!.Port);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"{method} {target} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 1\r\nConnection: close\r\n\r\nx"));
        using var reader = new StreamReader(stream, Encoding.ASCII);
        return (HttpStatusCode)int.Parse((await reader.ReadToEndAsync()).Split(' ')[1]);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (_server is not null) await _server.DisposeAsync();
        if (_services is not null) await _services.DisposeAsync();
        _files?.Dispose();
        if (_store is not null) await _store.DisposeAsync();
        if (_owns) Directory.Delete(_folder, recursive: true);
    }
}
