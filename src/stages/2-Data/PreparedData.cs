using System.Collections.Immutable;
using Assay.Data.Checks;
using Assay.Kernel;
using Assay.Ledger.Records;
using Assay.Projects.Artifacts;

namespace Assay.Data;

/// <summary>What the stage Data publishes for the stages after it. Steps take the artifacts as inputs and load the rows only when they are due.</summary>
public sealed record PreparedData
{
    /// <summary>Name of <see cref="Table"/>.</summary>
    public const string TableFile = "data.parquet";

    /// <summary>Name of <see cref="Split"/>.</summary>
    public const string SplitFile = "split.parquet";

    /// <summary><c>data.parquet</c>: all rows, in the order of the sources, with every column that is kept, typed.</summary>
    public required Artifact Table { get; init; }

    /// <summary><c>split.parquet</c>: for each row <c>is_test</c>, and for each repeat r its fold as <c>fold_r</c> (−1 for test rows).</summary>
    public required Artifact Split { get; init; }

    /// <summary>The table's columns, in its order.</summary>
    public required ImmutableArray<PreparedColumn> Columns { get; init; }

    /// <summary>The column that is predicted.</summary>
    public required string Target { get; init; }

    /// <summary>Columns whose values are not to be put on record: ids, and those that look like personal data.</summary>
    public required ImmutableArray<string> Withheld { get; init; }

    /// <summary>Everything random follows from it: <c>train.seed</c>.</summary>
    public required ulong Seed { get; init; }

    /// <summary>How often the training rows are divided into folds, each time anew.</summary>
    public required int Repeats { get; init; }

    /// <summary>Number of folds in each repeat.</summary>
    public required int Folds { get; init; }

    /// <summary>The declared checks, in the project file's order. A failed one is a gate of the verdict; it does not stop the stage.</summary>
    public required ImmutableArray<CheckResult> Checks { get; init; }

    /// <summary>The record <c>data.version</c>.</summary>
    public required RecordEntry VersionRecord { get; init; }

    /// <summary>The record <c>data.profile</c>.</summary>
    public required RecordEntry ProfileRecord { get; init; }

    /// <summary>The record <c>data.quality</c>.</summary>
    public required RecordEntry QualityRecord { get; init; }

    /// <summary>The record <c>data.split</c>.</summary>
    public required RecordEntry SplitRecord { get; init; }

    /// <summary>Loads table and split into memory; a second call loads nothing more.</summary>
    public required Func<CancellationToken, Task<Outcome<PreparedRows>>> LoadAsync { get; init; }

    /// <summary>The columns that models may learn from, in the table's order.</summary>
    public ImmutableArray<string> Features => Of(ColumnRole.Feature);

    /// <summary>The columns that name groups of people to be treated alike, in the table's order.</summary>
    public ImmutableArray<string> Protected => Of(ColumnRole.Protected);

    private ImmutableArray<string> Of(ColumnRole role) => [.. Columns.Where(column => column.Role == role).Select(column => column.Name)];
}
