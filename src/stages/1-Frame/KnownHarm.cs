namespace Assay.Frame;

/// <summary>A harm that the model may do.</summary>
public sealed record KnownHarm
{
    /// <summary>What may happen.</summary>
    public required string Harm { get; init; }

    /// <summary>To whom.</summary>
    public required string To { get; init; }

    /// <summary>What is done about it; null when nothing is yet.</summary>
    public string? Mitigation { get; init; }
}
