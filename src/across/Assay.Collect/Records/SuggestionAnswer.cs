using System.Collections.Immutable;
using Assay.Evidence.Acts;
using Assay.Ledger.Records;

namespace Assay.Collect.Records;

/// <summary>
/// The record <c>evidence.answer</c>, about a record of collected work: its owner looked at parts that were suggested for it. What is accepted may be cited in a
/// claim, and is none yet; what is refused is not suggested again in the same words.
/// </summary>
public sealed record SuggestionAnswer : IRecordBody<SuggestionAnswer>
{
    /// <inheritdoc/>
    public static RecordKind Kind { get; } = new("evidence.answer", 1, "A person accepted or refused parts that had been suggested for their collected work.");

    /// <summary>The record of collected work.</summary>
    public required string Collected { get; init; }

    /// <summary>Parts that it does speak for, in the person's view.</summary>
    public required ImmutableArray<PartReference> Accepted { get; init; }

    /// <summary>Parts that it does not speak for.</summary>
    public required ImmutableArray<PartReference> Refused { get; init; }

    /// <summary>Why; null when nobody said.</summary>
    public Sealed? Reason { get; init; }
}
