using System.Collections.Immutable;
using Assay.Ledger.Records;

namespace Assay.Evidence.Acts;

/// <summary>
/// The record <c>evidence.rejection</c>, about a claim or about a record that ticked a part by rule: it does not show these parts, and why. A later claim
/// may answer it.
/// </summary>
public sealed record Rejection : IRecordBody<Rejection>
{
    /// <inheritdoc/>
    public static RecordKind Kind { get; } = new("evidence.rejection", 1, "A claim, or a record that a rule had counted, was rejected for these parts, with a reason.");

    /// <summary>The record that is rejected: a claim, or a record of work.</summary>
    public required string Rejects { get; init; }

    /// <summary>The person whose record it is.</summary>
    public required string Claimant { get; init; }

    /// <summary>The parts for which it is rejected; at least one.</summary>
    public required ImmutableArray<PartReference> Parts { get; init; }

    /// <summary>Why.</summary>
    public required Sealed Reason { get; init; }

    /// <summary>Whether every member that is needed is there: a record that a stranger made may lack one.</summary>
    internal bool IsWhole => PartReference.AreWhole(Parts) && Rejects is not null && Claimant is not null;
}
