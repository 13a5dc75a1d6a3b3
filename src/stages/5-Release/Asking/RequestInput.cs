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

    /// <summary>Of a canary: greatest share of requests that may fail.</summary>
    public string? MaxErrors { get; init; }

    /// <summary>Of a canary: milliseconds within which 95 of 100 requests have to be answered.</summary>
    public string? MaxLatency { get; init; }

    /// <summary>Of a canary: greatest population stability index between the scores of both versions.</summary>
    public string? MaxDrift { get; init; }

    /// <summary>Of a canary: after what time, or how many requests, the next step is taken by itself.</summary>
    public string? AdvanceAfter { get; init; }

    /// <summary>Of a comparison: by what.</summary>
    public string? Metric { get; init; }

    /// <summary>Of a comparison by outcome: the outcome that is wished.</summary>
    public string? Wished { get; init; }

    /// <summary>Of a comparison: the smallest difference that matters.</summary>
    public string? MinEffect { get; init; }

    /// <summary>Of a comparison: the chance to find a difference where there is none.</summary>
    public string? Alpha { get; init; }

    /// <summary>Of a comparison: labelled rows of each version at which it is decided, once.</summary>
    public string? Horizon { get; init; }

    /// <summary>Of a comparison: the share expected of the version before, to compute the horizon from.</summary>
    public string? Baseline { get; init; }

    /// <summary>Of a comparison: the chance to find the smallest difference, to compute the horizon from.</summary>
    public string? Power { get; init; }

    /// <summary>The team or role that answers for it.</summary>
    public string? Owner { get; init; }

    /// <summary>The way back, in words.</summary>
    public string? Rollback { get; init; }

    /// <summary>The runbook's file.</summary>
    public string? Runbook { get; init; }

    /// <summary>Name under which it is monitored.</summary>
    public string? Watch { get; init; }

    /// <summary>The verdict of the model that is asked for, by the id of its record; the newest of the project's own run unless given.</summary>
    public string? Verdict { get; init; }

    /// <summary>Whether all of it is a rehearsal.</summary>
    public bool Rehearse { get; init; }
}
