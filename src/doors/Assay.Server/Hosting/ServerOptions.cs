using System.Collections.Immutable;
using System.Net;
using Assay.Server.Logging;

namespace Assay.Server.Hosting;

/// <summary>Where and how a server listens.</summary>
public sealed record ServerOptions
{
    /// <summary>The address to listen on. Anything but loopback is reachable from outside.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>The port; 0 for one that is free.</summary>
    public int Port { get; init; } = 5000;

    /// <summary>The port for gRPC, which speaks HTTP/2 alone; 0 for one that is free, null for none.</summary>
    public int? GrpcPort { get; init; }

    /// <summary>How long requests that are under way may take to end when the server stops.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Names under which the server may be asked for, besides its address and <c>localhost</c>; a <c>*</c> allows any. Refusing others keeps web pages from reaching a server on loopback.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>The address under which browsers reach this server, where a proxy stands in front; null for the one that they ask for.</summary>
    public Uri? PublicAddress { get; init; }

    /// <summary>Proxies whose <c>X-Forwarded-For</c> says where a client is; of anybody else it is not looked at.</summary>
    public ImmutableArray<IPNetwork> TrustedProxies { get; init; } = [];

    /// <summary>How log lines are written.</summary>
    public LogFormat LogFormat { get; init; } = LogFormat.Text;

    /// <summary>Whether each request is logged, by its method, its path and how it ended.</summary>
    public bool IsVerbose { get; init; }

    /// <summary>Whether traces and metrics are sent to an OpenTelemetry collector, which the specification's environment variables name.</summary>
    public bool ExportsTelemetry { get; init; }
}
