using Assay.Evaluate.Metrics;
using Assay.Evaluate.Scoring;
using Assay.Tables;

namespace Assay.Evaluate.Explanation;

/// <summary>What explanations read.</summary>
public sealed record ExplanationInputs
{
    /// <summary>The model with its decision rule.</summary>
    public required Scorer Scorer { get; init; }

    /// <summary>The metric that importances are losses of.</summary>
    public required Metric Metric { get; init; }

    /// <summary>Training rows: where grids and backgrounds come from.</summary>
    public required Table Train { get; init; }

    /// <summary>Test rows.</summary>
    public required Table Test { get; init; }

    /// <summary>Outcomes of the test rows, as <see cref="ScoredRows.Targets"/> has them.</summary>
    public required double[] TestTargets { get; init; }

    /// <summary>Number of each test row in the whole table.</summary>
    public required int[] TestRowNumbers { get; init; }

    /// <summary>The class whose probability is explained; 0 on regression.</summary>
    public required int ExplainedClass { get; init; }

    /// <summary>What the prediction is, in words: <c>probability of deny = yes</c>.</summary>
    public required string Prediction { get; init; }

    /// <summary>The classes in the model's order; empty on regression.</summary>
    public required IReadOnlyList<string> Classes { get; init; }

    /// <summary>Columns whose values are not put on record, because they may be personal.</summary>
    public required IReadOnlySet<string> Withheld { get; init; }

    /// <summary>How often each feature is shuffled.</summary>
    public required int Repeats { get; init; }

    /// <summary>Seed of shuffling and sampling.</summary>
    public required ulong Seed { get; init; }
}
