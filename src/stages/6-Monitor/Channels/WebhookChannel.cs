using System.Text;
using Assay.Monitor.Alerts;

namespace Assay.Monitor.Channels;

/// <summary>Posts each alert to an address, and tries again twice when the other side is busy or away. Redirections are not followed.</summary>
internal sealed class WebhookChannel(string name, Uri address, TimeProvider clock) : IAlertChannel
{
    private const int Attempts = 3;
    private static readonly HttpClient Client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { Timeout = TimeSpan.FromSeconds(10), MaxResponseContentBufferSize = 1 << 16 };

    /// <inheritdoc/>
    public async Task<AlertDelivery> SendAsync(AlertMessage message, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            var fault = await PostAsync(message, cancellation);
            if (fault is null || attempt == Attempts) return new AlertDelivery(name, fault is null, fault);
            await Task.Delay(TimeSpan.FromMilliseconds(250 * attempt), clock, cancellation);
        }
    }

    private async Task<string?> PostAsync(AlertMessage message, CancellationToken cancellation)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent(message.ToJson(), Encoding.UTF8, "application/json") };
            request.Headers.Add("Idempotency-Key", message.Id);
            using var response = await Client.SendAsync(request, cancellation);
            return response.IsSuccessStatusCode ? null : $"answered with {(int)response.StatusCode}";
        }
        catch (Exception fault) when (fault is HttpRequestException || (fault is TaskCanceledException && !cancellation.IsCancellationRequested))
        {
            return fault.Message;
        }
    }
}
