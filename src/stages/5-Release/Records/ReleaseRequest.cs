using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Ledger.Records;
using Assay.Release.Settings;

namespace Assay.Release.Records;

/// <summary>
/// The record <c>release.request</c>, about the model's file: a version is to go live, where and how, with the way back, and with what the checklist found at that moment. It carries the policy that it was made
/// under, so that a later change of the policy does not change what was asked for.
/// </summary>
public sealed record ReleaseRequest : IRecordBody<ReleaseRequest>
{
    /// <inheritdoc/>
    public static RecordKind Kind { get; } = new("release.request", 1, "Somebody asked for a version to go live: what, where, how, the way back, and what the checklist found.");

    /// <summary>SHA-256 of the model's file.</summary>
    public required Digest Model { get; init; }

    /// <summary>The verdict that it rests on; null where there is none.</summary>
    public string? Verdict { get; init; }

    /// <summary>When the verdict was stated; null where there is none.</summary>
    public DateTimeOffset? EvaluatedAt { get; init; }

    /// <summary>Where it is to go: <c>production</c>.</summary>
    public required string Environment { get; init; }

    /// <summary>How it takes over.</summary>
    public required ReleaseStrategy Strategy { get; init; }

    /// <summary>Shares of the traffic, in percent, in their order; the last is 100, but for a shadow (0) and a comparison.</summary>
    public required ImmutableArray<int> Steps { get; init; }

    /// <summary>When a canary goes back or on by itself; null for another strategy.</summary>
    public CanaryRules? Canary { get; init; }

    /// <summary>How a comparison is to be decided; null for another strategy.</summary>
    public ComparisonPlan? Comparison { get; init; }

    /// <summary>The team or role that answers for it; no person's name.</summary>
    public string? Owner { get; init; }

    /// <summary>The way back, in words.</summary>
    public string? RollbackPlan { get; init; }

    /// <summary>Name of the runbook's file; null where none was given.</summary>
    public string? Runbook { get; init; }

    /// <summary>SHA-256 of the runbook.</summary>
    public Digest? RunbookDigest { get; init; }

    /// <summary>Name under which its windows are monitored; null where none was given.</summary>
    public string? Watch { get; init; }

    /// <summary>The policy at that moment.</summary>
    public required ReleaseSection Policy { get; init; }

    /// <summary>The checklist at that moment.</summary>
    public required ImmutableArray<ReadinessItem> Checklist { get; init; }
}
