using System.Collections.Immutable;
using Assay.Evaluate.Estimates;
using Assay.Evaluate.Opening;
using Assay.Frame;
using Assay.Ledger.Records;

namespace Assay.Evaluate.Performance;

/// <summary>How well the chosen model does on a test set that took no part in making it, beside the baseline and its own training rows.</summary>
public sealed record PerformanceRecord : IRecordBody<PerformanceRecord>
{
    /// <inheritdoc/>
    public static RecordKind Kind { get; } = new("evaluate.performance", 1, "The chosen model was measured on the test set, with intervals, against the baseline and its training rows.");

    /// <summary><c>binary</c>, <c>multiclass</c> or <c>regression</c>.</summary>
    public required string Task { get; init; }

    /// <summary>Name of the metric that decides.</summary>
    public required string PrimaryMetric { get; init => field = MetricCatalogue.Current(value); }

    /// <summary>Rows of the test set that have a target.</summary>
    public required int TestRows { get; init; }

    /// <summary>Rows trained on.</summary>
    public required int TrainRows { get; init; }

    /// <summary>How often this test set has been used.</summary>
    public required TestSetUse TestSet { get; init; }

    /// <summary>Seed of the bootstrap.</summary>
    public required ulong Seed { get; init; }

    /// <summary>The classes in the model's order; binary: negative, positive; empty on regression.</summary>
    public ImmutableArray<string> Classes { get; init; } = [];

    /// <summary>What the baseline is, in words.</summary>
    public string? Baseline { get; init; }

    /// <summary>All metrics of the task, the primary one first.</summary>
    public required ImmutableArray<MetricResult> Metrics { get; init; }

    /// <summary>Binary: X is the false positive rate, Y the true positive rate. At most 200 points.</summary>
    public ImmutableArray<CurvePoint> RocCurve { get; init; } = [];

    /// <summary>Binary: X is recall, Y precision. At most 200 points.</summary>
    public ImmutableArray<CurvePoint> PrecisionRecallCurve { get; init; } = [];

    /// <summary>What more rows would bring.</summary>
    public LearningCurve? LearningCurve { get; init; }

    /// <summary>Whether probabilities mean what they say (binary).</summary>
    public Calibration? Calibration { get; init; }

    /// <summary>The threshold and its cost (binary).</summary>
    public Decision? Decision { get; init; }

    /// <summary>Counts by class, each row given its most probable class (multiclass).</summary>
    public ConfusionMatrix? Confusion { get; init; }

    /// <summary>How far off the model is (regression).</summary>
    public Residuals? Residuals { get; init; }

    /// <summary>What these figures do not show, in plain sentences.</summary>
    public ImmutableArray<string> DoesNotShow { get; init; } = [];
}
