using System.Collections.Immutable;
using Assay.Ledger.Records;

namespace Assay.Monitor.Answering;

/// <summary>
/// The record <c>monitor.answer</c>: a person's step in the chain from alert to incident to action to verification. What they wrote is sealed. It shows that somebody stated
/// this, not that it was right; whether a figure is within its limit again is looked up, not stated.
/// </summary>
public sealed record MonitorAnswer : IRecordBody<MonitorAnswer>
{
    /// <inheritdoc/>
    public static RecordKind Kind { get; } = new("monitor.answer", 1, "A person answered an alert: acknowledged it, made it an incident, acted, verified the action, or resolved it.");

    /// <summary>What was done.</summary>
    public required AnswerKind Answer { get; init; }

    /// <summary>The alerts that it is about, by their records; those of the incident for what follows one.</summary>
    public required ImmutableArray<string> Alerts { get; init; }

    /// <summary>The step before: the incident for an action, the action for its verification; null where there is none.</summary>
    public string? Follows { get; init; }

    /// <summary>What was written.</summary>
    public required Sealed Note { get; init; }

    /// <summary>Verified: the window that was looked at.</summary>
    public string? Window { get; init; }

    /// <summary>Verified: the rule's figure in that window.</summary>
    public double? Value { get; init; }

    /// <summary>Verified: whether every alert's figure is within its limit in that window.</summary>
    public bool? IsWithinLimit { get; init; }
}
