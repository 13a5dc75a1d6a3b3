using System.Collections.Immutable;
using Assay.Evidence.Acts;
using Assay.Kernel;
using Assay.Ledger.Records;

namespace Assay.Evidence.Sheets;

/// <summary>
/// The record <c>evidence.sheet-row</c>, about a spreadsheet: a row in which a person had noted evidence for parts of a standard. It is a suggestion that waits for
/// them to claim it; it ticks nothing, and shows that they had the row, not that what it says is so.
/// </summary>
public sealed record SheetRow : IRecordBody<SheetRow>
{
    /// <inheritdoc/>
    public static RecordKind Kind { get; } = new("evidence.sheet-row", 1, "A person took a row of their own spreadsheet over as a suggestion for parts of a standard; it claims none of them.");

    /// <summary>SHA-256 of the spreadsheet.</summary>
    public required Digest File { get; init; }

    /// <summary>The row, from 1.</summary>
    public required int Row { get; init; }

    /// <summary>The parts that its codes name.</summary>
    public required ImmutableArray<PartReference> For { get; init; }

    /// <summary>What the evidence is, as the row says; null when it says nothing.</summary>
    public Sealed? Evidence { get; init; }

    /// <summary>Where it is, as the row says; null when it says nothing.</summary>
    public Sealed? Link { get; init; }

    /// <summary>How far it has come, as the row says; null when it says nothing.</summary>
    public Sealed? Status { get; init; }

    /// <summary>The row's rating, as it is written; null when there is none.</summary>
    public Sealed? Rating { get; init; }

    /// <summary>When it was, as the row says; null when it says nothing that is a date.</summary>
    public DateOnly? Date { get; init; }
}
