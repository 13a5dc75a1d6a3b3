using Assay.Evaluate.Opening;
using Assay.Evaluate.Settings;
using Assay.Projects.Steps;

namespace Assay.Evaluate;

/// <summary>
/// What each step reads, exactly: limits and gates are read by the verdict alone, so that touching one runs nothing else again. Raise a version when
/// its step comes to another result on the same inputs.
/// </summary>
internal sealed class EvaluationInputs(EvaluationSource source, EvaluateSection section, ColumnChoice columns)
{
    public StepInputs Performance(TestSetUse use) => Measured(1).Value("test-set-use", use).Value("problem.baseline", source.Problem.Baseline);

    public StepInputs Fairness() => Measured(1).Value("attributes", columns.Attributes).Value("evaluate.fairness.min_group", section.Fairness.MinGroup);

    public StepInputs Slices() => Measured(1).Value("columns", columns.Slices).Value("evaluate.slices.depth", section.Slices.Depth).Value("evaluate.slices.min_rows", section.Slices.MinRows);

    public StepInputs Explanation() => Measured(1).Value("evaluate.explanation", section.Explanation).Value("withheld", source.Withheld);

    public StepInputs Robustness() => Measured(1)
        .Value("evaluate.robustness.noise", section.Robustness.Noise)
        .Value("evaluate.robustness.missing", section.Robustness.Missing)
        .Value("evaluate.robustness.swaps", section.Robustness.Swaps);

    public StepInputs Shift() => StepInputs.OfVersion(1).Artifact(source.Table).Artifact(source.Split).Value("columns", columns.Shift).Value("problem.target", source.Problem.Target);

    /// <summary>The model, its predictions, the rows, and what of the problem says how predictions are read.</summary>
    private StepInputs Measured(int version)
    {
        var inputs = StepInputs.OfVersion(version).Artifact(source.Model).Artifact(source.Table).Artifact(source.Split);
        foreach (var part in source.ModelParts) inputs.Artifact(part);
        return inputs
            .Value("problem.task", source.Problem.Task)
            .Value("problem.target", source.Problem.Target)
            .Value("problem.positive", source.Problem.Positive)
            .Value("problem.metric.name", source.Problem.Metric.Name)
            .Value("problem.costs", new { source.Problem.Costs?.FalsePositive, source.Problem.Costs?.FalseNegative, source.Problem.Costs?.Unit })
            .Value("seed", source.Seed);
    }
}
