using System.Collections.Immutable;
using Assay.Ledger.Records;

namespace Assay.Tracking.Traces;

/// <summary>Traces were deleted for good, with their spans and assessments. A large deletion is told in several records.</summary>
/// <param name="ExperimentId">The experiment that they belonged to.</param>
/// <param name="Traces">What each one held at that moment, by digest and count.</param>
public sealed record TracesDeleted(string ExperimentId, ImmutableArray<DeletedTrace> Traces) : IRecordBody<TracesDeleted>
{
    /// <inheritdoc/>
    public static RecordKind Kind { get; } = new("tracking.trace-deletion", 1, "Traces were deleted: what they held, by digest and count.");
}
