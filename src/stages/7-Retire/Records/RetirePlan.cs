using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Ledger.Records;

namespace Assay.Retire.Records;

/// <summary>The record <c>retire.plan</c>, about the model: what is to happen, before anything does. It shows what the records and its author knew, not that nobody else depends on the model.</summary>
public sealed record RetirePlan : IRecordBody<RetirePlan>
{
    /// <inheritdoc/>
    public static RecordKind Kind { get; } = new("retire.plan", 1, "It was planned to take a model out of use: why, who answers for it, what depends on it, and what is kept how long.");

    /// <summary>The ONNX file.</summary>
    public required Digest Model { get; init; }

    /// <summary>The <c>train.model</c> record.</summary>
    public required string ModelRecord { get; init; }

    /// <summary>What sets it off.</summary>
    public required RetireTrigger Trigger { get; init; }

    /// <summary>Why, in words.</summary>
    public required Sealed Reason { get; init; }

    /// <summary>Who answers for it.</summary>
    public required Sealed Owner { get; init; }

    /// <summary>Whether nothing is to be deleted.</summary>
    public required bool IsRehearsal { get; init; }

    /// <summary>What of the model lies in the home.</summary>
    public required ImmutableArray<PlannedAsset> Assets { get; init; }

    /// <summary>Records of others that name the model or follow from it.</summary>
    public required ImmutableArray<Dependent> Dependents { get; init; }

    /// <summary>Who uses it and is to be told: whom somebody named, and whoever signed in and was answered.</summary>
    public required ImmutableArray<Sealed> Callers { get; init; }

    /// <summary>Who was answered by it, as the log shows; null in plans that did not look.</summary>
    public ImmutableArray<ServedCaller>? Served { get; init; }

    /// <summary>When files of the log may go, those too that are written after the plan; null where no retention was stated for logs.</summary>
    public DateTimeOffset? KeepLogsUntil { get; init; }

    /// <summary>Where nobody looked for callers and copies, one sentence each.</summary>
    public required ImmutableArray<string> NotLookedInto { get; init; }
}
