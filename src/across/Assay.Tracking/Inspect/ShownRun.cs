using System.Collections.Immutable;
using Assay.Kernel;

namespace Assay.Tracking.Inspect;

/// <summary>One run, with all that was logged to it.</summary>
/// <param name="Run">The run itself.</param>
/// <param name="Params">Its parameters.</param>
/// <param name="Metrics">The latest point of each metric, in the order of their keys.</param>
/// <param name="Tags">Its tags.</param>
/// <param name="Links">What it read and made, in the order in which that was first logged.</param>
/// <param name="Records">The records in the ledger that are about it, oldest first.</param>
public sealed record ShownRun(
    RunHeader Run, ImmutableSortedDictionary<string, string> Params, ImmutableArray<ShownMetric> Metrics, ImmutableSortedDictionary<string, string> Tags, ImmutableArray<ShownLink> Links,
    ImmutableArray<ShownRunRecord> Records)
{
    /// <summary>Every point of the metric that was asked for, by time.</summary>
    public ImmutableArray<ShownPoint>? History { get; init; }

    /// <summary>SHA-256 of what the run holds now, if it was asked to be computed.</summary>
    public Digest? ContentDigest { get; init; }

    /// <summary>Whether the run holds now what it held when it last ended, by the newest record, or by the store where there is no record; absent unless asked for, and for a run that has not ended.</summary>
    public bool? IsAsItEnded { get; init; }
}
