using System.Collections.Immutable;
using Assay.Evidence.Acts;
using Assay.Kernel;
using Assay.Ledger.Records;

namespace Assay.Evidence.Asking;

/// <summary>
/// The record <c>evidence.witness-request</c>, about a claim: its claimant asks a named person, who has no key and no account here, to say by a one-time link what they saw, as a witness and in no other capacity. It shows that they were
/// to be asked, not that anybody was, nor who opened the link.
/// </summary>
public sealed record WitnessRequest : IRecordBody<WitnessRequest>
{
    /// <inheritdoc/>
    public static RecordKind Kind { get; } = new("evidence.witness-request", 1, "A person asked somebody, by a link that works once, to say what they saw of the work behind a claim.");

    /// <summary>The claim's record.</summary>
    public required string Claim { get; init; }

    /// <summary>The claim's parts that are asked about; at least one.</summary>
    public required ImmutableArray<PartReference> Parts { get; init; }

    /// <summary>Who is asked.</summary>
    public required Sealed Name { get; init; }

    /// <summary>SHA-256 of the link's code, which itself is kept nowhere.</summary>
    public required Digest Code { get; init; }

    /// <summary>The link works before this moment.</summary>
    public required DateTimeOffset Until { get; init; }

    /// <summary>The pseudonym under which whoever uses the link signs: one for each request, so that a link speaks once.</summary>
    public static string PersonOf(string requestId) => $"witness-{requestId}";

    /// <summary>Whether every member that is needed is there: a record that a stranger made may lack one.</summary>
    internal bool IsWhole => PartReference.AreWhole(Parts) && !Parts.IsEmpty && Claim is not null;
}
