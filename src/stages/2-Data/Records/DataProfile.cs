using System.Collections.Immutable;
using Assay.Ledger.Records;
using Assay.Tables.Profiling;

namespace Assay.Data.Records;

/// <summary>
/// The record <c>data.profile</c>, about the prepared table: what its columns hold, in figures over all rows, those of the test set too; nothing is
/// learnt from them. Of columns that may hold personal data there are counts only.
/// </summary>
public sealed record DataProfile : IRecordBody<DataProfile>
{
    /// <inheritdoc/>
    public static RecordKind Kind { get; } = new("data.profile", 1, "The table holds this: types, missing and distinct values, spread, commonest values and correlations, column by column.");

    /// <summary>Number of rows.</summary>
    public required long Rows { get; init; }

    /// <summary>One profile a column, in the table's order.</summary>
    public required ImmutableArray<ColumnProfile> Columns { get; init; }

    /// <summary>Each pair of the numeric columns that are not withheld, the first thirty of them.</summary>
    public required ImmutableArray<ColumnCorrelation> Correlations { get; init; }

    /// <summary>Columns whose values are not on record: their profiles hold counts only.</summary>
    public required ImmutableArray<WithheldColumn> Withheld { get; init; }

    /// <summary>Names of the figures that are approximate; empty when all are exact up to rounding.</summary>
    public required ImmutableArray<string> Approximate { get; init; }
}
