using Assay.Evaluate.Explanation;
using Assay.Evaluate.Fairness;
using Assay.Evaluate.Performance;
using Assay.Evaluate.Robustness;
using Assay.Evaluate.Shift;
using Assay.Evaluate.Slices;
using Assay.Evaluate.Verdict;
using Assay.Ledger.Records;

namespace Assay.Evaluate;

/// <summary>What the stage publishes: every record entry of the evaluation, for reports and later stages.</summary>
public sealed record Evaluation
{
    /// <summary>The opening of the test set, an <c>evaluate.opening</c>.</summary>
    public required RecordEntry Opening { get; init; }

    /// <summary>A <see cref="PerformanceRecord"/>.</summary>
    public required RecordEntry Performance { get; init; }

    /// <summary>A <see cref="FairnessRecord"/>; null when there is no attribute to compare by.</summary>
    public RecordEntry? Fairness { get; init; }

    /// <summary>A <see cref="SlicesRecord"/>.</summary>
    public required RecordEntry Slices { get; init; }

    /// <summary>An <see cref="ExplanationRecord"/>.</summary>
    public required RecordEntry Explanation { get; init; }

    /// <summary>A <see cref="RobustnessRecord"/>.</summary>
    public required RecordEntry Robustness { get; init; }

    /// <summary>A <see cref="ShiftRecord"/>.</summary>
    public required RecordEntry Shift { get; init; }

    /// <summary>A <see cref="VerdictRecord"/>.</summary>
    public required RecordEntry Verdict { get; init; }

    /// <summary>The entries that there are, in the order above.</summary>
    public IEnumerable<RecordEntry> All() => new[] { Opening, Performance, Fairness, Slices, Explanation, Robustness, Shift, Verdict }.OfType<RecordEntry>();
}
