using System.Collections.Immutable;
using Assay.Evidence.Acts;
using Assay.Kernel;
using Assay.Ledger.Records;

namespace Assay.Evidence.Portfolio;

/// <summary>
/// The record <c>evidence.authenticity</c>, about what a bundle holds: somebody else states that the evidence in it is the person's own work. It shows that the
/// holder of that key states it, not that they are the employer; who they are is for whoever pins the key to know.
/// </summary>
public sealed record Authenticity : IRecordBody<Authenticity>
{
    /// <inheritdoc/>
    public static RecordKind Kind { get; } = new("evidence.authenticity", 1, "Somebody stated, for the employer, that the evidence in a bundle is the person's own work.");

    /// <summary>Digest of what the bundle holds: its content root.</summary>
    public required Digest ContentRoot { get; init; }

    /// <summary>The persons whose evidence it is.</summary>
    public required ImmutableArray<string> Claimants { get; init; }

    /// <summary>How many records it holds.</summary>
    public required int Records { get; init; }

    /// <summary>In what capacity, as the signer states.</summary>
    public required Capacity Capacity { get; init; }
}
