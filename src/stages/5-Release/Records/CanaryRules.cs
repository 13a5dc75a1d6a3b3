namespace Assay.Release.Records;

/// <summary>When a canary goes back by itself, and when it goes on by itself: stated in the request, before anybody approves it.</summary>
public sealed record CanaryRules
{
    /// <summary>Greatest share of requests that may fail, from 0 to below 1.</summary>
    public double MostErrors { get; init; } = 0.05;

    /// <summary>Milliseconds within which 95 of 100 requests have to be answered; null for no limit.</summary>
    public double? MostMilliseconds { get; init; }

    /// <summary>Greatest population stability index between the scores of both versions, over ten bins at the quantiles of the version before; null for no limit.</summary>
    public double? MostDrift { get; init; }

    /// <summary>How long a step lasts before the next is taken, in seconds; null where time does not matter.</summary>
    public long? AdvanceSeconds { get; init; }

    /// <summary>How many requests a step answers before the next is taken; null where their number does not matter. Without either, a person takes each step.</summary>
    public long? AdvanceRequests { get; init; }
}
