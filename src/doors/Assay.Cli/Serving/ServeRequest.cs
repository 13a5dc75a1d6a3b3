using System.Net;
using Assay.Kernel;
using Assay.Mlflow.Webhooks;
using Assay.Server.Hosting;

namespace Assay.Cli.Serving;

/// <summary>What was asked of <c>assay serve</c>.</summary>
/// <param name="Host">Address to listen on.</param>
/// <param name="Port">Port; 0 for a free one.</param>
/// <param name="AllowedHosts">Names under which it may be asked for.</param>
/// <param name="AllowsPrivateWebhooks">Whether webhooks may be on this machine and its network, and use http.</param>
internal sealed record ServeRequest(string Host, int Port, IReadOnlyList<string> AllowedHosts, bool AllowsPrivateWebhooks = false)
{
    private const int MostPort = 65_535;

    /// <summary>The options of the server.</summary>
    /// <returns>The options, or <c>serve.host</c>, <c>serve.port</c>, <c>serve.open</c>.</returns>
    public Outcome<ServerOptions> Options()
    {
        if (Address() is not { } address) return new Problem("serve.host", "The address to listen on is not one of this kind of machine.", "Give an IP address, such as 127.0.0.1.") { Value = Host, Expected = "an IP address or localhost" };
        if (Port is < 0 or > MostPort) return new Problem("serve.port", "The port is out of range.", "Give another.") { Value = $"{Port}", Expected = $"0 to {MostPort}" };
        if (!IPAddress.IsLoopback(address)) return new Problem("serve.open", "The server would be reachable from outside, and nobody would have to sign in.", "Listen on 127.0.0.1.") { Value = Host };
        return new ServerOptions { Address = address, Port = Port, Hosts = AllowedHosts };
    }

    /// <summary>How webhooks are told of what happens.</summary>
    public WebhookOptions Webhooks() => AllowsPrivateWebhooks ? new WebhookOptions { AllowsPrivate = true, Schemes = ["http", "https"] } : new WebhookOptions();

    private IPAddress? Address() => Host.Equals("localhost", StringComparison.OrdinalIgnoreCase) ? IPAddress.Loopback : IPAddress.TryParse(Host, out var address) ? address : null;
}
