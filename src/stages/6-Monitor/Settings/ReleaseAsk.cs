namespace Assay.Monitor.Settings;

/// <summary>How Release is asked for a challenger that is to replace the champion: <c>monitor.retrain.ask</c>. What it means: see the capability <c>release request</c>.</summary>
public sealed record ReleaseAsk
{
    /// <summary>Where it is to go.</summary>
    public required string To { get; init; }

    /// <summary>How it takes over.</summary>
    public string? Strategy { get; init; }

    /// <summary>The team or role that answers for it.</summary>
    public string? Owner { get; init; }

    /// <summary>The way back, in words.</summary>
    public string? Rollback { get; init; }

    /// <summary>The runbook's file, relative to the project's folder.</summary>
    public string? Runbook { get; init; }
}
