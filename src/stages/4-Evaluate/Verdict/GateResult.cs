using Assay.Evaluate.Estimates;
using Assay.Evaluate.Settings;

namespace Assay.Evaluate.Verdict;

/// <summary>One gate: what was asked, what was measured, and whether it holds.</summary>
public sealed record GateResult
{
    /// <summary>Reads as a person would say it: <c>roc_auc at least 0.75</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Field of <c>assay.yaml</c> that sets it: <c>problem.metric.threshold</c>, <c>evaluate.gates[0].min</c>.</summary>
    public required string SetBy { get; init; }

    /// <summary>What follows when it is not passed.</summary>
    public required GateKind Kind { get; init; }

    /// <summary>What is measured: a metric, a fairness measure, <c>robustness_loss</c>, a data check.</summary>
    public required string Measure { get; init; }

    /// <summary>The attribute whose groups a fairness measure compares; null on other gates.</summary>
    public string? Attribute { get; init; }

    /// <summary>True for a lower limit, false for an upper one.</summary>
    public required bool IsMinimum { get; init; }

    /// <summary>The limit, in the unit of the measure; null for a check that only holds or not.</summary>
    public double? Limit { get; init; }

    /// <summary>What was measured; null for a check that only holds or not.</summary>
    public Estimate? Value { get; init; }

    /// <summary>Whether the value keeps the limit. What could not be measured does not.</summary>
    public required bool Passed { get; init; }

    /// <summary>Whether the whole interval lies on the value's side of the limit; null without an interval.</summary>
    public bool? Clear { get; init; }

    /// <summary>The result in a sentence, its doubt included: <c>Passes, but the interval reaches below the limit.</c></summary>
    public required string Sentence { get; init; }

    /// <summary>Not passed, and a decision note is due before release.</summary>
    internal bool IsWarning => this is { Passed: false, Kind: GateKind.Warn };

    /// <summary>What is to be done when it is a warning.</summary>
    internal string NoteDue => $"Answer this with a decision note ('assay note'): {Name} does not hold.";
}
