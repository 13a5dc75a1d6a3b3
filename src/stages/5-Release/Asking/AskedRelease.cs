using System.Collections.Immutable;
using Assay.Release.Deciding;
using Assay.Release.History;
using Assay.Release.Records;
using Assay.Release.Shadowing;

namespace Assay.Release.Asking;

/// <summary>A request as it stands.</summary>
/// <param name="Id">Its record.</param>
/// <param name="Project">The project.</param>
/// <param name="Environment">Where it is to go.</param>
/// <param name="Model">SHA-256 of the model's file.</param>
/// <param name="State">How far it has come.</param>
/// <param name="Missing">What is missing, a sentence each.</param>
/// <param name="Checklist">The checklist, as it was asked.</param>
/// <param name="IsRehearsal">Whether it is a rehearsal, in which one person may do everything and nothing goes live.</param>
public sealed record AskedRelease(string Id, string Project, string Environment, string Model, ReleaseState State, ImmutableArray<string> Missing, ImmutableArray<ReadinessItem> Checklist, bool IsRehearsal)
{
    /// <summary>How it takes over, with the limits and the plan that were stated.</summary>
    public string How { get; init; } = "";

    /// <summary>Why a granted request goes no further: its version has taken its last step, or gave way; null where it may go on, or nobody looked.</summary>
    public string? WentLive { get; init; }

    /// <summary>Answers and exceptions that count for nothing, and why.</summary>
    public ImmutableArray<DiscountedRecord> Discounted { get; init; } = [];

    /// <summary>The newest look at its comparison; null where nobody looked.</summary>
    public ReleaseComparison? Comparison { get; init; }

    /// <summary>What was compared in its shadow; null where nothing was.</summary>
    public ShadowStanding? Shadow { get; init; }
}
