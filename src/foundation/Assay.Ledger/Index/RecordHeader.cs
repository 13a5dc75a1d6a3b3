using System.Collections.Immutable;
using Assay.Ledger.Records;

namespace Assay.Ledger.Index;

/// <summary>What the index keeps of a leaf: enough to list it and to find it, not what it says.</summary>
public sealed record RecordHeader
{
    /// <summary>Leaf index, from 0.</summary>
    public required long Index { get; init; }

    /// <summary>Identifier, as the store has it.</summary>
    public required string Id { get; init; }

    /// <summary>Kind name; empty where the leaf's bytes are not a record.</summary>
    public required string Kind { get; init; }

    /// <summary>Pseudonym of who is said to have acted; empty where the leaf's bytes are not a record.</summary>
    public required string Person { get; init; }

    /// <summary>Self-stated time.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The latest time that any record before it states.</summary>
    public required DateTimeOffset LatestBefore { get; init; }

    /// <summary>Real, rehearsed or simulated.</summary>
    public RecordContext Context { get; init; }

    /// <summary>Project, if any.</summary>
    public string? Project { get; init; }

    /// <summary>Step, if any.</summary>
    public string? Step { get; init; }

    /// <summary>Under what it is found by what it is about (see <see cref="SubjectMark"/>); given when it is added, and not read back.</summary>
    public ImmutableArray<long> Marks { get; init; } = [];

    /// <summary>Fingerprint of the key that it names as its signer; given when it is added, and not read back.</summary>
    public string KeyId { get; init; } = "";

    /// <summary>Whether the leaf's bytes are a record. Where they are not, verification tells what is wrong.</summary>
    public bool IsReadable => Kind.Length > 0;

    /// <summary>Later of <see cref="At"/> and <see cref="LatestBefore"/>.</summary>
    public DateTimeOffset Latest => At > LatestBefore ? At : LatestBefore;
}
