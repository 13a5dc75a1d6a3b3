using System.Collections.Immutable;
using Assay.Ledger.Records;

namespace Assay.Evidence.Acts;

/// <summary>
/// The record <c>evidence.claim</c>, about the records that it rests on: a person says that their work shows these parts of a standard, and how. It shows
/// that they said so; whether it is so is for a witness and an assessor to say.
/// </summary>
public sealed record Claim : IRecordBody<Claim>
{
    /// <inheritdoc/>
    public static RecordKind Kind { get; } = new("evidence.claim", 1, "A person claimed that their work shows these parts of a standard, and said how.");

    /// <summary>What is claimed; at least one part.</summary>
    public required ImmutableArray<PartReference> Parts { get; init; }

    /// <summary>Version of the standard's file at the time.</summary>
    public required int StandardVersion { get; init; }

    /// <summary>The person's own records that it rests on: work, notes, files that were added. At least one.</summary>
    public required ImmutableArray<CitedRecord> Cites { get; init; }

    /// <summary>How they show it, in the person's words; null when a decision note among the cited records says it.</summary>
    public Sealed? Narrative { get; init; }

    /// <summary>Whether every member that is needed is there: a record that a stranger made may lack one.</summary>
    internal bool IsWhole => PartReference.AreWhole(Parts) && !Cites.IsDefault && Cites.All(cited => cited is { Id: not null, Kind: not null });
}
