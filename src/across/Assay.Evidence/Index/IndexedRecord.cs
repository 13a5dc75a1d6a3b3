using System.Collections.Immutable;
using Assay.Ledger.Keys;
using Assay.Ledger.Records;

namespace Assay.Evidence.Index;

/// <summary>What the index keeps of a record: for whom it counts, and which facts it shows.</summary>
public sealed record IndexedRecord
{
    /// <summary>Leaf index.</summary>
    public required long Index { get; init; }

    /// <summary>Identifier.</summary>
    public required string Id { get; init; }

    /// <summary>Kind name.</summary>
    public required string Kind { get; init; }

    /// <summary>Pseudonym of who is said to have acted.</summary>
    public required string Person { get; init; }

    /// <summary>Self-stated time.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Real, rehearsed or simulated.</summary>
    public required RecordContext Context { get; init; }

    /// <summary>Whether it counts for <see cref="Person"/>, and by what.</summary>
    public required RecordAttribution Attribution { get; init; }

    /// <summary>The person for whom the key that signed is enrolled; null when it is for nobody.</summary>
    public string? Holder { get; init; }

    /// <summary>Whether it is real work that counts for <see cref="Person"/>.</summary>
    public bool Counts => Context == RecordContext.Live && Attribution != RecordAttribution.None;

    /// <summary>Project, if any.</summary>
    public string? Project { get; init; }

    /// <summary>Names of the facts that it shows, in ordinal order; of a note also <c>note:F</c> for each fact of the record that it is about.</summary>
    public ImmutableArray<string> Facts { get; init; } = [];
}
