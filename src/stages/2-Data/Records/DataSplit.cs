using System.Collections.Immutable;
using Assay.Data.Settings;
using Assay.Ledger.Records;

namespace Assay.Data.Records;

/// <summary>
/// The record <c>data.split</c>, about the prepared table and the split's file: which rows are kept apart for the test, and how the others are
/// divided into folds. The same table, settings and seed give the same split.
/// </summary>
public sealed record DataSplit : IRecordBody<DataSplit>
{
    /// <inheritdoc/>
    public static RecordKind Kind { get; } = new("data.split", 1, "The rows are divided so: these are kept apart for the test, the others are in these folds.");

    /// <summary>By what rows are divided.</summary>
    public required SplitKind By { get; init; }

    /// <summary>The column of groups or times, or that says which rows are tested on; null for the other kinds.</summary>
    public string? Column { get; init; }

    /// <summary>Everything random follows from it.</summary>
    public required ulong Seed { get; init; }

    /// <summary>The share of test rows that was asked for; groups and equal times are not torn apart to meet it, and a given split has its own.</summary>
    public required double TestShare { get; init; }

    /// <summary>Rows to learn from.</summary>
    public required SplitPart Training { get; init; }

    /// <summary>Rows to test on.</summary>
    public required SplitPart Test { get; init; }

    /// <summary>For each repeat the number of training rows in each fold.</summary>
    public required ImmutableArray<ImmutableArray<long>> FoldRows { get; init; }
}
