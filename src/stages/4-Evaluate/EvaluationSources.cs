using System.Collections.Immutable;
using Assay.Data;
using Assay.Data.Checks;
using Assay.Data.Settings;
using Assay.Evaluate.Bench;
using Assay.Evaluate.Metrics;
using Assay.Evaluate.Scoring;
using Assay.Evaluate.Settings;
using Assay.Evaluate.Verdict;
using Assay.Frame;
using Assay.Kernel;
using Assay.Projects.Artifacts;
using Assay.Projects.Stages;
using Assay.Train;
using Assay.Train.Scoring;
using Assay.Train.Tuning;

namespace Assay.Evaluate;

/// <summary>Gathers what an evaluation reads from what the stages before it published.</summary>
public static class EvaluationSources
{
    /// <summary>The source of a run in which Frame, Data and Train are done.</summary>
    /// <exception cref="InvalidOperationException">One of them has published nothing.</exception>
    public static EvaluationSource Of(StageRun run)
    {
        var (problem, data, trained) = (run.Require<FramedProblem>().Problem, run.Require<PreparedData>(), run.Require<TrainedModel>());
        return new EvaluationSource
        {
            Problem = problem,
            Model = trained.Onnx,
            ModelParts = [trained.SignatureFile, trained.OutOfFold, trained.BaselineOnnx],
            Table = data.Table,
            Split = data.Split,
            Columns = [.. data.Columns.Select(column => column.Name)],
            Features = data.Features,
            Protected = data.Protected,
            Withheld = data.Withheld,
            DataChecks = [.. data.Checks.Select(Check)],
            Seed = data.Seed,
            LoadAsync = async cancellation => (await LoadAsync(run.Artifacts, problem, data, trained, cancellation)).Map(materials => materials with { IsOrdered = IsOrdered(run, problem) }),
        };
    }

    private static bool IsOrdered(StageRun run, ProblemSection problem) => run.Project.Section<SplitSection>().For(problem.Task).Kind == SplitKind.Time;

    private static DataCheck Check(CheckResult check) =>
        new(check.Name, check.SetBy, check.Gate == CheckGate.Block ? GateKind.Block : GateKind.Warn, check.Passed, check.Sentence);

    private static async Task<Outcome<BenchMaterials>> LoadAsync(IArtifactStore artifacts, ProblemSection problem, PreparedData prepared, TrainedModel trained, CancellationToken cancellation)
    {
        var rows = await prepared.LoadAsync(cancellation);
        var data = rows.Then(loaded => TrainingData.Of(loaded, problem, prepared.Features));
        if (!data.Succeeded) return Outcome<BenchMaterials>.Failed(data.Problems);
        var model = OnnxScorer.Open(artifacts.PathOf(trained.Onnx.Digest), trained.Signature);
        if (!model.Succeeded) return Outcome<BenchMaterials>.Failed(model.Problems);
        var baseline = OnnxScorer.Open(artifacts.PathOf(trained.BaselineOnnx.Digest));
        if (baseline.Succeeded) return Materials(problem, prepared, trained, data.Value, OutOfFoldFile.Read(artifacts.PathOf(trained.OutOfFold.Digest)), model.Value, baseline.Value);
        model.Value.Dispose();
        return Outcome<BenchMaterials>.Failed(baseline.Problems);
    }

    private static BenchMaterials Materials(ProblemSection problem, PreparedData prepared, TrainedModel trained, TrainingData data, OutOfFoldPredictions outOfFold, OnnxScorer model, OnnxScorer baseline) => new()
    {
        Task = problem.Task,
        PrimaryMetric = problem.Metric.Name,
        Costs = new Costs(problem.Costs?.FalsePositive ?? 1, problem.Costs?.FalseNegative ?? 1, problem.Costs?.Unit),
        CostsDeclared = problem.Costs is not null,
        Target = problem.Target,
        Classes = data.Encoding.Classes,
        All = data.All.Context,
        Targets = data.All.Targets,
        IsTest = data.IsTest,
        FoldOfRow = data.FoldOfRow[0],
        OutOfFold = [.. outOfFold.ByRepeat],
        OutOfFoldCaveat = trained.OutOfFoldCaveat,
        Model = new OnnxPredictor(model),
        Baseline = new OnnxPredictor(baseline),
        BaselineWords = Words(problem.Baseline),
        Refit = trained.Refit is { } refit ? (fitOn, predict) => refit(data.All.Take(fitOn)).Predict(data.All.Context.Take(predict)) : null,
        Withheld = prepared.Withheld.ToImmutableHashSet(StringComparer.Ordinal),
        Release = () =>
        {
            model.Dispose();
            baseline.Dispose();
        },
        Seed = prepared.Seed,
    };

    private static string Words(Baseline baseline)
    {
        var kind = baseline.Kind switch
        {
            BaselineKind.Majority => "the commonest class of the training rows",
            BaselineKind.Prior => "each class by its share of the training rows",
            BaselineKind.Mean => "the mean of the training rows",
            BaselineKind.Median => "the median of the training rows",
            _ => baseline.Rule is { } rule ? $"a rule over '{rule.Column}'" : "a rule",
        };
        return baseline.Description is { } description ? $"{kind} ({description})" : kind;
    }
}
