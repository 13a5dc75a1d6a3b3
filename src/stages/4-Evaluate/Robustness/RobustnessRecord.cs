using System.Collections.Immutable;
using Assay.Evaluate.Estimates;
using Assay.Ledger.Records;

namespace Assay.Evaluate.Robustness;

/// <summary>How the model does on test rows that were disturbed on purpose.</summary>
public sealed record RobustnessRecord : IRecordBody<RobustnessRecord>
{
    /// <inheritdoc/>
    public static RecordKind Kind { get; } = new("evaluate.robustness", 1, "The model was measured on test rows with noise, missing cells, wrong levels and values out of range.");

    /// <summary>The metric.</summary>
    public required string Metric { get; init; }

    /// <summary>True where more is better.</summary>
    public required bool HigherIsBetter { get; init; }

    /// <summary>Its value on the undisturbed test rows; null when undefined.</summary>
    public double? Undisturbed { get; init; }

    /// <summary>How often each level was drawn.</summary>
    public required int Repeats { get; init; }

    /// <summary>Seed of the disturbances.</summary>
    public required ulong Seed { get; init; }

    /// <summary>One curve a disturbance.</summary>
    public required ImmutableArray<DegradationCurve> Curves { get; init; }

    /// <summary>The largest mean loss at any level of noise, missing cells or swaps, with its t interval over repeats: what the gate looks at. Out-of-range values are shown and not gated. Null when nothing could be disturbed.</summary>
    public Estimate? WorstLoss { get; init; }

    /// <summary>Predictions that were NaN or infinite, over everything scored.</summary>
    public required int NonFinite { get; init; }

    /// <summary>Predictions made altogether.</summary>
    public required int Scored { get; init; }

    /// <summary>What these figures do not show, in plain sentences.</summary>
    public required ImmutableArray<string> DoesNotShow { get; init; }
}
