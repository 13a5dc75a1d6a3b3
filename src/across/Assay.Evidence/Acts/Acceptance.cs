using System.Collections.Immutable;
using Assay.Ledger.Records;

namespace Assay.Evidence.Acts;

/// <summary>The record <c>evidence.acceptance</c>, about a claim: an assessor accepts it for these parts. It shows that the holder of that key accepted it, not that they are an assessor.</summary>
public sealed record Acceptance : IRecordBody<Acceptance>
{
    /// <inheritdoc/>
    public static RecordKind Kind { get; } = new("evidence.acceptance", 1, "An assessor accepted a claim for these parts of a standard.");

    /// <summary>The claim's record.</summary>
    public required string Claim { get; init; }

    /// <summary>The person whose claim it is.</summary>
    public required string Claimant { get; init; }

    /// <summary>The claim's parts that are accepted; at least one.</summary>
    public required ImmutableArray<PartReference> Parts { get; init; }

    /// <summary>What the assessor says to it; null when nothing.</summary>
    public Sealed? Remark { get; init; }

    /// <summary>Whether every member that is needed is there: a record that a stranger made may lack one.</summary>
    internal bool IsWhole => PartReference.AreWhole(Parts) && Claim is not null && Claimant is not null;
}
