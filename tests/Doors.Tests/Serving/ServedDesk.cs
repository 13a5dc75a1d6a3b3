using Doors.Tests.CommandLine;

namespace Doors.Tests.Serving;

/// <summary>A server in a process of its own over an empty home, for one class of tests.</summary>
public sealed class ServedDesk : IAsyncLifetime
{
    private readonly Desk _desk = new();
    private ServingProcess? _server;

    /// <summary>The server.</summary>
    internal ServingProcess Server => _server!;

    /// <summary>Where artifacts are while they come in.</summary>
    public string IncomingFolder => _desk.PathOf(".assay/artifacts/incoming");

    public async ValueTask InitializeAsync() => _server = await ServingProcess.StartAsync(_desk);

    public async ValueTask DisposeAsync()
    {
        if (_server is not null) await _server.DisposeAsync();
        _desk.Dispose();
    }
}
