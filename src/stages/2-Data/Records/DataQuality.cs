using System.Collections.Immutable;
using Assay.Data.Checks;
using Assay.Ledger.Records;

namespace Assay.Data.Records;

/// <summary>
/// The record <c>data.quality</c>, about the prepared table and its split: whether the declared checks hold, and what else was noticed. Leaks are looked
/// for in the training rows alone. No finding of a kind does not show that there is none.
/// </summary>
public sealed record DataQuality : IRecordBody<DataQuality>
{
    /// <inheritdoc/>
    public static RecordKind Kind { get; } = new("data.quality", 1, "The data was held against these checks, and this was noticed in it beside.");

    /// <summary>The declared checks, in the project file's order.</summary>
    public required ImmutableArray<CheckResult> Checks { get; init; }

    /// <summary>What was noticed, most serious first.</summary>
    public required ImmutableArray<QualityFinding> Findings { get; init; }
}
