using Assay.Frame;
using Assay.Projects.Stages;
using Assay.Projects.Steps;
using Assay.Train.Settings;

namespace Assay.Train.Steps;

/// <summary>What every step of the stage works with.</summary>
/// <param name="Run">The run.</param>
/// <param name="Problem">The problem as framed.</param>
/// <param name="Train">The stage's settings.</param>
/// <param name="Source">The rows.</param>
internal sealed record TrainContext(StageRun Run, ProblemSection Problem, TrainSection Train, TrainingSource Source)
{
    /// <summary>What decides.</summary>
    public MetricDefinition Metric { get; } = MetricCatalogue.Get(Problem.Metric.Name);

    /// <summary>Costs of errors, only when the metric needs them: other metrics are not scored anew when costs change.</summary>
    public ErrorCosts? Costs => Metric.Name == MetricCatalogue.ExpectedCost ? Problem.Costs! with { Unit = null, Why = null } : null;

    /// <summary>The inputs that every step shares which learns from rows. The metric's name and threshold are not among them.</summary>
    public StepInputs Learning(int version) => StepInputs.OfVersion(version)
        .Artifact(Source.Table)
        .Artifact(Source.Split)
        .Value("features", Source.Features)
        .Value("task", Problem.Task)
        .Value("target", Problem.Target)
        .Value("positive", Problem.Positive)
        .Value("is ordered", Source.IsOrdered)
        .Value("seed", Train.Seed);
}
