using System.Collections.Immutable;
using Assay.Evidence.Acts;
using Assay.Ledger.Records;

namespace Assay.Evidence.Reflecting;

/// <summary>
/// The record <c>evidence.reflection</c>: what a person learnt, for themselves. It is a channel of its own: it shows nothing to anybody, ticks nothing, and
/// never leaves in a portfolio or a bundle.
/// </summary>
public sealed record Reflection : IRecordBody<Reflection>
{
    /// <inheritdoc/>
    public static RecordKind Kind { get; } = new("evidence.reflection", 1, "A person reflected on their own work, for themselves; it never leaves their home as evidence.");

    /// <summary>The parts that it is about; may be empty.</summary>
    public required ImmutableArray<PartReference> About { get; init; }

    /// <summary>The reflection.</summary>
    public required Sealed Text { get; init; }
}
