using System.Collections.Immutable;
using Assay.Ledger.Records;

namespace Assay.Evaluate.Explanation;

/// <summary>What the model leans on: over all rows, along a feature, and for a few single rows.</summary>
public sealed record ExplanationRecord : IRecordBody<ExplanationRecord>
{
    /// <inheritdoc/>
    public static RecordKind Kind { get; } = new("evaluate.explanation", 1, "What the model leans on was measured: importances, dependence, and contributions for a few rows.");

    /// <summary>The metric that importances are losses of.</summary>
    public required string Metric { get; init; }

    /// <summary>Its value on the undisturbed test rows; null when undefined.</summary>
    public double? MetricValue { get; init; }

    /// <summary>How often each feature was shuffled.</summary>
    public required int Repeats { get; init; }

    /// <summary>Seed of shuffling and sampling.</summary>
    public required ulong Seed { get; init; }

    /// <summary>What predictions are of: <c>probability of deny = yes</c>.</summary>
    public required string Prediction { get; init; }

    /// <summary>All features, most important first.</summary>
    public required ImmutableArray<FeatureImportance> Importances { get; init; }

    /// <summary>The most important features, at most 6.</summary>
    public required ImmutableArray<PartialDependence> Dependence { get; init; }

    /// <summary>A few rows explained.</summary>
    public required ImmutableArray<ExplainedRow> Examples { get; init; }

    /// <summary>What explanations do not show, in plain sentences.</summary>
    public required ImmutableArray<string> DoesNotShow { get; init; }
}
