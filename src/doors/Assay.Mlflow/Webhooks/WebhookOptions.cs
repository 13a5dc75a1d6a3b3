namespace Assay.Mlflow.Webhooks;

/// <summary>How webhooks are told of what happens.</summary>
public sealed record WebhookOptions
{
    /// <summary>The schemes that their addresses may have.</summary>
    public IReadOnlyList<string> Schemes { get; init; } = ["https"];

    /// <summary>Whether addresses outside the public internet are allowed. Whoever may create a webhook can then make this server send requests into its own network.</summary>
    public bool AllowsPrivate { get; init; }

    /// <summary>How long one attempt may take.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How often an attempt that failed is repeated: after about 1, 2, 4 … seconds, or when the receiver says.</summary>
    public int Retries { get; init; } = 3;

    /// <summary>How many deliveries are under way at once.</summary>
    public int AtOnce { get; init; } = 10;
}
