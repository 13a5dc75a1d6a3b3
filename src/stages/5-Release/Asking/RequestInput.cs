namespace Assay.Release.Asking;

/// <summary>What is to go live, where, and how.</summary>
public sealed record RequestInput
{
    /// <summary>The project's folder; the current one unless given.</summary>
    public string? Project { get; init; }

    /// <summary>Where it is to go.</summary>
    public required string To { get; init; }

    /// <summary>How it takes over: <c>blue-green</c> unless given.</summary>
    public string? Strategy { get; init; }

    /// <summary>Shares of the traffic of a canary, in percent, with commas between: <c>5,25,100</c>.</summary>
    public string? Steps { get; init; }

    /// <summary>The team or role that answers for it.</summary>
    public string? Owner { get; init; }

    /// <summary>The way back, in words.</summary>
    public string? Rollback { get; init; }

    /// <summary>The runbook's file.</summary>
    public string? Runbook { get; init; }

    /// <summary>Name under which it is monitored.</summary>
    public string? Watch { get; init; }

    /// <summary>Whether all of it is a rehearsal.</summary>
    public bool Rehearse { get; init; }
}
