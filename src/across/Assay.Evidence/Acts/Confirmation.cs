using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Ledger.Records;

namespace Assay.Evidence.Acts;

/// <summary>
/// The record <c>evidence.confirmation</c>, about a claim: another person saw the work, and says what, when and where. It shows that the holder of that key
/// says so; who they are is for whoever pins the key to know.
/// </summary>
public sealed record Confirmation : IRecordBody<Confirmation>
{
    /// <inheritdoc/>
    public static RecordKind Kind { get; } = new("evidence.confirmation", 1, "Another person witnessed the work behind a claim, and said what, when and where.");

    /// <summary>The claim's record.</summary>
    public required string Claim { get; init; }

    /// <summary>The person whose claim it is.</summary>
    public required string Claimant { get; init; }

    /// <summary>The claim's parts that are confirmed; at least one.</summary>
    public required ImmutableArray<PartReference> Parts { get; init; }

    /// <summary>In what capacity: a witness, a manager, the employer.</summary>
    public required Capacity Capacity { get; init; }

    /// <summary>What was seen, in the witness's words.</summary>
    public required Sealed Observed { get; init; }

    /// <summary>When, as people say it: <c>2 March 2026, 14:00 to 15:30</c>.</summary>
    public required Sealed When { get; init; }

    /// <summary>Where it was seen.</summary>
    public required Sealed Where { get; init; }

    /// <summary>SHA-256 of what was seen: the envelopes of the cited records that the witness had, and files.</summary>
    public required ImmutableArray<Digest> Seen { get; init; }

    /// <summary>Whether every member that is needed is there: a record that a stranger made may lack one.</summary>
    internal bool IsWhole => PartReference.AreWhole(Parts) && Claim is not null && Claimant is not null;
}
