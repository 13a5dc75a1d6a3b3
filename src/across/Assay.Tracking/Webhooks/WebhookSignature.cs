using System.Security.Cryptography;
using System.Text;

namespace Assay.Tracking.Webhooks;

/// <summary>Signs what a webhook is sent, after the Standard Webhooks convention: HMAC-SHA256 over the delivery's id, its time in seconds since 1970 and the body, with full stops between them.</summary>
public static class WebhookSignature
{
    /// <summary>The signature as it stands in the header: <c>v1,</c> and Base64.</summary>
    public static string Of(string secret, string deliveryId, string timestamp, string body) =>
        $"v1,{Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{deliveryId}.{timestamp}.{body}")))}";
}
