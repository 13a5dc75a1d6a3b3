using System.Net;
using Assay.Inference.Running;
using Assay.Kernel;
using Assay.Mlflow.Access;
using Assay.Mlflow.Webhooks;
using Assay.Server.Hosting;
using Assay.Server.Logging;
using Assay.Tracking.Access;

namespace Assay.Cli.Serving;

/// <summary>What was asked of <c>assay serve</c>.</summary>
/// <param name="Host">Address to listen on.</param>
/// <param name="Port">Port; 0 for a free one.</param>
/// <param name="AllowedHosts">Names under which it may be asked for.</param>
/// <param name="AllowsPrivateWebhooks">Whether webhooks may be on this machine and its network, and use http.</param>
internal sealed record ServeRequest(string Host, int Port, IReadOnlyList<string> AllowedHosts, bool AllowsPrivateWebhooks = false)
{
    /// <summary>Whether people have to sign in.</summary>
    public bool NeedsSignIn { get; init; }

    /// <summary>What whoever signed in may do where they have no permission: a word of MLflow's.</summary>
    public string DefaultPermission { get; init; } = AccessWords.Of(AccessLevel.Read);

    /// <summary>The provider that vouches for people.</summary>
    public OpenIdChoice OpenId { get; init; } = OpenIdChoice.None;

    /// <summary>What stands in front of it.</summary>
    public ProxyChoice Proxy { get; init; } = ProxyChoice.None;

    /// <summary>How log lines are written.</summary>
    public LogFormat LogFormat { get; init; }

    /// <summary>Whether each request is logged.</summary>
    public bool IsVerbose { get; init; }

    /// <summary>Whether a collector of telemetry is named.</summary>
    public bool ExportsTelemetry { get; init; }

    private const int MostPort = 65_535;

    /// <summary>Address of the PostgreSQL database that tracking is kept in; null for the home itself.</summary>
    public string? Postgres { get; init; }

    /// <summary>The folder or bucket that artifacts are kept in; null for the home itself.</summary>
    public string? Artifacts { get; init; }

    /// <summary>Folder of the project whose model is watched; null watches none.</summary>
    public string? Monitored { get; init; }

    /// <summary>Models that are served besides those of the home's projects, as <c>NAME=FILE</c>.</summary>
    public IReadOnlyList<string> Models { get; init; } = [];

    /// <summary>The environment whose releases decide what answers; null for the newest version of everything.</summary>
    public string? Released { get; init; }

    /// <summary>How long what a shadow would have answered is gathered before it is put on record.</summary>
    public TimeSpan ShadowEvery { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>Most rows that a model is given at once.</summary>
    public int BatchSize { get; init; } = new BatchOptions().MostRows;

    /// <summary>How long the first request of a batch waits for others, in milliseconds.</summary>
    public int BatchWindowMilliseconds { get; init; }

    /// <summary>Most rows that wait for one model.</summary>
    public int QueueRows { get; init; } = new BatchOptions().MostWaiting;

    /// <summary>The port for gRPC; null for none.</summary>
    public int? GrpcPort { get; init; }

    /// <summary>How predictions are logged.</summary>
    public LoggingChoice Logging { get; init; } = LoggingChoice.Usual;

    /// <summary>How requests for one model are gathered.</summary>
    public BatchOptions Batching() => new() { MostRows = Math.Max(1, BatchSize), Window = TimeSpan.FromMilliseconds(Math.Max(0, BatchWindowMilliseconds)), MostWaiting = Math.Max(1, QueueRows) };

    /// <summary>The options of the server.</summary>
    /// <returns>The options, or <c>serve.host</c>, <c>serve.port</c>, <c>serve.open</c>, or what is wrong with a proxy.</returns>
    public Outcome<ServerOptions> Options()
    {
        if (Address() is not { } address) return new Problem("serve.host", "The address to listen on is not one of this kind of machine.", "Give an IP address, such as 127.0.0.1.") { Value = Host, Expected = "an IP address or localhost" };
        if (Port is < 0 or > MostPort) return new Problem("serve.port", "The port is out of range.", "Give another.") { Value = $"{Port}", Expected = $"0 to {MostPort}" };
        if (GrpcPort is < 0 or > MostPort) return new Problem("serve.port", "The port for gRPC is out of range.", "Give another.") { Value = $"{GrpcPort}", Expected = $"0 to {MostPort}" };
        if (!IPAddress.IsLoopback(address) && !NeedsSignIn) return new Problem("serve.open", "The server would be reachable from outside, and nobody would have to sign in.", "Add --auth, or listen on 127.0.0.1.") { Value = Host };
        var (name, proxies) = (Proxy.Address(), Proxy.Proxies());
        if (!name.Succeeded || !proxies.Succeeded) return Outcome<ServerOptions>.Failed([.. name.Problems, .. proxies.Problems]);
        IReadOnlyList<string> hosts = name.Value is { } known ? [.. AllowedHosts, known.Host] : AllowedHosts;
        return new ServerOptions { Address = address, Port = Port, GrpcPort = GrpcPort, Hosts = hosts, PublicAddress = name.Value, TrustedProxies = proxies.Value, LogFormat = LogFormat, IsVerbose = IsVerbose, ExportsTelemetry = ExportsTelemetry };
    }

    /// <summary>How webhooks are told of what happens.</summary>
    public WebhookOptions Webhooks() => AllowsPrivateWebhooks ? new WebhookOptions { AllowsPrivate = true, Schemes = ["http", "https"] } : new WebhookOptions();

    /// <summary>The rules of access.</summary>
    /// <returns>The rules, or <c>serve.permission</c>.</returns>
    public Outcome<AccessOptions> Access() => AccessWords.Find(DefaultPermission.ToUpperInvariant()) is { } level
        ? new AccessOptions { Default = level }
        : new Problem("serve.permission", "There is no such permission.", "Give another.") { Value = DefaultPermission, Expected = string.Join(", ", AccessWords.All) };

    private IPAddress? Address() => Host.Equals("localhost", StringComparison.OrdinalIgnoreCase) ? IPAddress.Loopback : IPAddress.TryParse(Host, out var address) ? address : null;
}
