using System.Collections.Immutable;
using Assay.Ledger.Records;

namespace Assay.Evaluate.Shift;

/// <summary>Whether the test rows look like the training rows, column by column: if not, the test set measures the model on other ground than it was made for.</summary>
public sealed record ShiftRecord : IRecordBody<ShiftRecord>
{
    /// <inheritdoc/>
    public static RecordKind Kind { get; } = new("evaluate.shift", 1, "The distributions of the training and the test rows were compared, column by column.");

    /// <summary>Training rows.</summary>
    public required int TrainRows { get; init; }

    /// <summary>Test rows.</summary>
    public required int TestRows { get; init; }

    /// <summary>Corrected p-value below which a column counts as shifted.</summary>
    public required double Level { get; init; }

    /// <summary>Each feature, protected column and the target, most shifted (by population stability index) first.</summary>
    public required ImmutableArray<ColumnShift> Columns { get; init; }

    /// <summary>What the comparison does not show, in plain sentences.</summary>
    public required ImmutableArray<string> DoesNotShow { get; init; }
}
