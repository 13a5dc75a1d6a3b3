namespace Assay.Tracking.Webhooks;

/// <summary>A change to a webhook. What is null stays.</summary>
/// <param name="WebhookId">The webhook.</param>
public sealed record WebhookUpdate(string WebhookId)
{
    /// <summary>A new name.</summary>
    public string? Name { get; init; }

    /// <summary>A new description.</summary>
    public string? Description { get; init; }

    /// <summary>A new address.</summary>
    public string? Url { get; init; }

    /// <summary>What it is told of from now on.</summary>
    public IReadOnlyList<string>? Events { get; init; }

    /// <summary>A new secret.</summary>
    public string? Secret { get; init; }

    /// <summary>Whether it is told.</summary>
    public WebhookStatus? Status { get; init; }
}
