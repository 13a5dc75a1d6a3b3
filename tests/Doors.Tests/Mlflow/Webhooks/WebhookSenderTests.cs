using System.Net;
using System.Security.Cryptography;
using Assay.Mlflow.Webhooks;
using Assay.Tracking.Webhooks;

namespace Doors.Tests.Mlflow.Webhooks;

public class WebhookSenderTests
{
    [Fact]
    public async Task A_name_that_came_to_lead_to_this_machine_is_not_followed()
    {
        await using var receiver = await Receiver.StartAsync();
        var url = receiver.Url.Replace("127.0.0.1", "localhost", StringComparison.Ordinal);
        await Should.ThrowAsync<HttpRequestException>(() => SendAsync(url, allowsPrivate: false));
        receiver.HasMore.ShouldBeFalse();
        (await SendAsync(receiver.Url, allowsPrivate: true)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using var target = await Receiver.StartAsync();
        await using var receiver = await Receiver.StartAsync((_, response) =>
        {
            response.StatusCode = 307;
            response.Headers.Location = target.Url;
            return Task.CompletedTask;
        });
        (await SendAsync(receiver.Url, allowsPrivate: true)).ShouldBe(HttpStatusCode.TemporaryRedirect);
        target.HasMore.ShouldBeFalse();
    }

    private static async Task<HttpStatusCode> SendAsync(string url, bool allowsPrivate)
    {
        var addresses = new WebhookAddresses(["http"], allowsPrivate, Dns.GetHostAddressesAsync);
        using var sender = new WebhookSender(new WebhookOptions(), addresses, TimeProvider.System, RandomNumberGenerator.Fill);
        using var response = await sender.SendAsync(new Webhook("1", "told", url, null, [], WebhookStatus.Active, null, 0, 0), "{}", TestContext.Current.CancellationToken);
        return response.StatusCode;
    }
}
