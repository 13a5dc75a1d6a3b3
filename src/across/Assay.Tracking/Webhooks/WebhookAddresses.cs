using System.Net;
using System.Net.Sockets;
using Assay.Kernel;
using Assay.Tracking.Fields;

namespace Assay.Tracking.Webhooks;

/// <summary>
/// Which addresses a webhook may have. Whoever may create a webhook could otherwise make this server send requests into its own network. A name may lead elsewhere later:
/// who sends asks <see cref="Allows"/> again for the address that it connects to.
/// </summary>
/// <param name="schemes">The schemes that are allowed: <c>https</c> unless told otherwise.</param>
/// <param name="allowsPrivate">Whether addresses that are not on the public internet are allowed, and names are not looked up.</param>
/// <param name="resolve">Looks a name up.</param>
public sealed class WebhookAddresses(IReadOnlyList<string> schemes, bool allowsPrivate, Func<string, CancellationToken, Task<IPAddress[]>> resolve)
{
    private const string Field = "url";

    /// <summary>Whether a request may be sent to this address.</summary>
    public bool Allows(IPAddress address) => allowsPrivate || PublicAddress.Is(address);

    /// <summary>What is wrong with a URL; null when nothing is.</summary>
    public async Task<Problem?> CheckAsync(string? url, CancellationToken cancellation = default)
    {
        if (string.IsNullOrWhiteSpace(url)) return FieldProblems.Invalid(Field, url, $"Webhook URL cannot be empty or just whitespace: '{url}'", "a URL");
        var scheme = url.Split(':')[0];
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address)) return FieldProblems.Invalid(Field, url, $"Invalid webhook URL '{url}'.", "a URL with a host");
        if (!schemes.Contains(address.Scheme)) return FieldProblems.Invalid(Field, url, $"Invalid webhook URL scheme: '{scheme}'. Allowed schemes are: {string.Join(", ", schemes)}.", string.Join(" or ", schemes));
        if (address.IdnHost.Length == 0) return FieldProblems.Invalid(Field, url, $"Webhook URL must include a hostname: '{url}'", "a URL with a host");
        return allowsPrivate ? null : await CheckHostAsync(url, address.IdnHost.Trim('[', ']'), cancellation);
    }

    private async Task<Problem?> CheckHostAsync(string url, string host, CancellationToken cancellation)
    {
        try
        {
            var found = IPAddress.TryParse(host, out var literal) ? [literal] : await resolve(host, cancellation);
            if (found.FirstOrDefault(address => !PublicAddress.Is(address)) is not { } refused) return found.Length == 0 ? Unknown(url, host) : null;
            return FieldProblems.Invalid(Field, url, $"Webhook URL must not resolve to a non-public IP address: '{host}' resolves to {refused}.", "a host on the public internet");
        }
        catch (SocketException)
        {
            return Unknown(url, host);
        }
    }

    private static Problem Unknown(string url, string host) => FieldProblems.Invalid(Field, url, $"Cannot resolve webhook URL hostname '{host}'.", "a host that is known");
}
