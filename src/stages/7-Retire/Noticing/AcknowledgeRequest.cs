namespace Assay.Retire.Noticing;

/// <summary>A caller's answer.</summary>
public sealed record AcknowledgeRequest
{
    /// <summary>The plan; the newest if left out.</summary>
    public string? Plan { get; init; }

    /// <summary>Which of the plan's callers, from 1.</summary>
    public long Caller { get; init; }

    /// <summary>What they answered, and how that is known.</summary>
    public string How { get; init; } = "";
}
