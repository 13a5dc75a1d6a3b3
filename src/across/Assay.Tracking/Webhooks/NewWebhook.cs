namespace Assay.Tracking.Webhooks;

/// <summary>A webhook to be created.</summary>
/// <param name="Name">1–63 letters, digits, <c>.</c>, <c>_</c> and <c>-</c>, a letter or digit at either end.</param>
/// <param name="Url">Where to send to: see <see cref="WebhookAddresses"/>.</param>
/// <param name="Events">At least one of <see cref="WebhookEvents"/>.</param>
public sealed record NewWebhook(string Name, string Url, IReadOnlyList<string> Events)
{
    /// <summary>For people.</summary>
    public string? Description { get; init; }

    /// <summary>Signs what is sent; null for no signature.</summary>
    public string? Secret { get; init; }

    /// <summary>Whether it is told from the start.</summary>
    public WebhookStatus Status { get; init; } = WebhookStatus.Active;
}
