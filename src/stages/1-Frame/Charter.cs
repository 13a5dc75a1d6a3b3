using Assay.Ledger.Records;

namespace Assay.Frame;

/// <summary>
/// The record <c>frame.charter</c>, about the section <c>assay.yaml#problem</c>: what was asked, by which measure and with which limit, before any
/// result was seen. It shows that the problem was framed, not that it was framed well.
/// </summary>
public sealed record Charter : IRecordBody<Charter>
{
    /// <inheritdoc/>
    public static RecordKind Kind { get; } = new("frame.charter", 1, "The problem was framed: question, people, baseline, metric and threshold were set before training.");

    /// <summary>The whole section, defaults filled in.</summary>
    public required ProblemSection Problem { get; init; }
}
