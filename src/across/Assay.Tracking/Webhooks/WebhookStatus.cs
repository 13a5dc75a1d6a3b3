namespace Assay.Tracking.Webhooks;

/// <summary>Whether a webhook is told of what happens. The numbers are those of MLflow's protocol.</summary>
public enum WebhookStatus
{
    /// <summary>It is told.</summary>
    Active = 1,

    /// <summary>It is not.</summary>
    Disabled = 2,
}
