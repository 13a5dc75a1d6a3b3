using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Assay.Kernel;
using Assay.Tracking.Webhooks;

namespace Assay.Mlflow.Webhooks;

/// <summary>
/// Sends to webhooks. It looks the name up itself and connects only to an address that is allowed, whatever the name meant when the webhook was created; it follows no redirect and
/// uses no proxy, which could both lead elsewhere.
/// </summary>
internal sealed class WebhookSender : IDisposable
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(60);
    private readonly WebhookOptions _options;
    private readonly TimeProvider _clock;
    private readonly Entropy _entropy;
    private readonly HttpClient _client;

    public WebhookSender(WebhookOptions options, WebhookAddresses addresses, TimeProvider clock, Entropy entropy)
    {
        (_options, _clock, _entropy) = (options, clock, entropy);
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
            ConnectCallback = (context, cancellation) => ConnectAsync(addresses, context.DnsEndPoint, cancellation),
        };
        _client = new HttpClient(handler) { Timeout = options.Timeout, MaxResponseContentBufferSize = 1 << 16 };
    }

    /// <summary>Sends until it is taken, at most <see cref="WebhookOptions.Retries"/> times more.</summary>
    /// <exception cref="HttpRequestException">Nobody took it.</exception>
    public async Task DeliverAsync(Webhook webhook, string body, CancellationToken cancellation)
    {
        for (var attempt = 0; ; attempt++)
        {
            var last = attempt == _options.Retries;
            try
            {
                using var response = await SendAsync(webhook, body, cancellation);
                if (last || !IsPassing(response.StatusCode)) return;
                await PauseAsync(attempt, response.Headers.RetryAfter?.Delta, cancellation);
            }
            catch (Exception fault) when (!last && fault is HttpRequestException or TaskCanceledException && !cancellation.IsCancellationRequested)
            {
                await PauseAsync(attempt, null, cancellation);
            }
        }
    }

    /// <summary>Sends once.</summary>
    /// <exception cref="HttpRequestException">The receiver cannot be reached, or may not be.</exception>
    public async Task<HttpResponseMessage> SendAsync(Webhook webhook, string body, CancellationToken cancellation)
    {
        var (id, timestamp) = (TimeOrderedId.Next(_clock, _entropy), _clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        using var request = new HttpRequestMessage(HttpMethod.Post, webhook.Url) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add("X-MLflow-Delivery-Id", id);
        request.Headers.Add("X-MLflow-Timestamp", timestamp);
        if (!string.IsNullOrEmpty(webhook.Secret)) request.Headers.Add("X-MLflow-Signature", WebhookSignature.Of(webhook.Secret, id, timestamp, body));
        return await _client.SendAsync(request, cancellation);
    }

    public void Dispose() => _client.Dispose();

    private static bool IsPassing(HttpStatusCode status) => (int)status is 429 or 500 or 502 or 503 or 504;

    // Up to a second at random on top: many that failed together do not come back together.
    private Task PauseAsync(int attempt, TimeSpan? asked, CancellationToken cancellation)
    {
        Span<byte> chance = stackalloc byte[1];
        _entropy(chance);
        var pause = asked ?? TimeSpan.FromSeconds(Math.Pow(2, attempt) + chance[0] / 256.0);
        return Task.Delay(pause < LongestPause ? pause : LongestPause, _clock, cancellation);
    }

    private static async ValueTask<Stream> ConnectAsync(WebhookAddresses addresses, DnsEndPoint target, CancellationToken cancellation)
    {
        var found = await Dns.GetHostAddressesAsync(target.Host, cancellation);
        var allowed = found.Where(addresses.Allows).ToArray();
        if (allowed.Length == 0) throw new HttpRequestException($"'{target.Host}' leads to no address that a webhook may have.");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, target.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
