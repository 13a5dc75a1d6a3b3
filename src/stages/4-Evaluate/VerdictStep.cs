using Assay.Evaluate.Fairness;
using Assay.Evaluate.Performance;
using Assay.Evaluate.Robustness;
using Assay.Evaluate.Settings;
using Assay.Evaluate.Verdict;
using Assay.Kernel;
using Assay.Ledger.Records;
using Assay.Projects.Stages;
using Assay.Projects.Steps;

namespace Assay.Evaluate;

/// <summary>The last step: it reads records and limits, and neither rows nor model.</summary>
internal static class VerdictStep
{
    private const int Version = 1;

    public static async Task<Outcome<RecordEntry>> RunAsync(StageRun run, EvaluationSource source, EvaluateSection section, RecordEntry performance, RecordEntry? fairness, RecordEntry robustness, CancellationToken cancellation)
    {
        var inputs = StepInputs.OfVersion(Version)
            .Artifact(source.Model)
            .Record(performance)
            .Record(robustness)
            .Value("problem.metric.threshold", source.Problem.Metric.Threshold)
            .Value("evaluate.gates", section.Gates)
            .Value("evaluate.fairness.metrics", section.Fairness.Metrics)
            .Value("evaluate.robustness.max_loss", section.Robustness.MaxLoss)
            .Value("evaluate.robustness.gate", section.Robustness.Gate)
            .Value("data-checks", source.DataChecks);
        if (fairness is not null) inputs.Record(fairness);
        var step = await run.StepAsync("evaluate/verdict", inputs, (scope, _) =>
        {
            scope.Record(VerdictMaker.Decide(Inputs(source, section, performance, fairness, robustness)), source.Model.Subject());
            return Task.FromResult(Outcome.Done);
        }, cancellation);
        return step.Map(result => result.Entry<VerdictRecord>());
    }

    private static VerdictInputs Inputs(EvaluationSource source, EvaluateSection section, RecordEntry performance, RecordEntry? fairness, RecordEntry robustness) => new()
    {
        Performance = performance.As<PerformanceRecord>(),
        Fairness = fairness?.As<FairnessRecord>(),
        Robustness = robustness.As<RobustnessRecord>(),
        PrimaryThreshold = source.Problem.Metric.Threshold,
        Gates = section.Gates,
        FairnessLimits = section.Fairness.Metrics,
        MaxLoss = section.Robustness.MaxLoss,
        MaxLossGate = section.Robustness.Gate,
        DataChecks = source.DataChecks,
    };
}
