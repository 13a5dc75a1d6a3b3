using System.Collections.Immutable;
using Assay.Evaluate.Metrics;
using Assay.Evaluate.Performance;
using Assay.Evaluate.Scoring;
using Assay.Frame;
using Assay.Tables;

namespace Assay.Evaluate.Bench;

/// <summary>What an evaluation is set up from, as the stages before it left it.</summary>
public sealed record BenchMaterials
{
    /// <summary>The task.</summary>
    public required TaskKind Task { get; init; }

    /// <summary>Name of the metric that decides.</summary>
    public required string PrimaryMetric { get; init; }

    /// <summary>What errors cost; both 1 when the project does not say.</summary>
    public required Costs Costs { get; init; }

    /// <summary>Whether the project says.</summary>
    public required bool CostsDeclared { get; init; }

    /// <summary>The column that is predicted.</summary>
    public required string Target { get; init; }

    /// <summary>Class names in the model's order (binary: negative, positive); empty on regression.</summary>
    public required ImmutableArray<string> Classes { get; init; }

    /// <summary>All columns of all rows, in the table's order.</summary>
    public required Table All { get; init; }

    /// <summary>Outcome of each row, as <see cref="TargetCoding"/> has it; NaN where there is none.</summary>
    public required double[] Targets { get; init; }

    /// <summary>Which rows are the test set.</summary>
    public required bool[] IsTest { get; init; }

    /// <summary>Fold of each row in the first repeat; −1 for test rows.</summary>
    public required int[] FoldOfRow { get; init; }

    /// <summary>True when folds are stretches of time, in their order.</summary>
    public bool IsOrdered { get; init; }

    /// <summary>For each repeat all rows' predictions by models that did not see them, row after row; NaN where there is none.</summary>
    public required ImmutableArray<double[]> OutOfFold { get; init; }

    /// <summary>Why <see cref="OutOfFold"/> may hold predictions by models that did see the rows; null when it does not.</summary>
    public string? OutOfFoldCaveat { get; init; }

    /// <summary>The model.</summary>
    public required IPredictor Model { get; init; }

    /// <summary>The baseline as a model; null when there is none.</summary>
    public IPredictor? Baseline { get; init; }

    /// <summary>What the baseline is, in words.</summary>
    public string? BaselineWords { get; init; }

    /// <summary>Trains the chosen candidate again on rows of the table and predicts others; null when it cannot be trained again.</summary>
    public Refit? Refit { get; init; }

    /// <summary>Columns whose values are not put on record.</summary>
    public IReadOnlySet<string> Withheld { get; init; } = new HashSet<string>();

    /// <summary>Lets go of what the models hold; called when the evaluation is over.</summary>
    public Action? Release { get; init; }

    /// <summary>Everything random follows from it.</summary>
    public required ulong Seed { get; init; }
}
