using System.Collections.Immutable;
using Assay.Data.Settings;
using Assay.Evaluate.Metrics;
using Assay.Evaluate.Performance;
using Assay.Evaluate.Scoring;
using Assay.Evaluate.Verdict;
using Assay.Frame;
using Assay.Kernel;
using Assay.Kernel.Capabilities;
using Assay.Ledger.Records;
using Assay.Monitor.Projects;
using Assay.Monitor.Settings;
using Assay.Projects.Artifacts;
using Assay.Projects.ProjectFiles;
using Assay.Tables;
using Assay.Tables.Engine;
using Assay.Train.Scoring;

namespace Assay.Monitor.Retraining;

/// <summary>Trains one challenger and compares it with the champion.</summary>
/// <param name="project">The project.</param>
/// <param name="policy">How the challenger learns and is judged.</param>
/// <param name="watched">The champion and what it was made of.</param>
/// <param name="services">What it works with.</param>
internal sealed class RetrainRun(Project project, RetrainPolicy policy, WatchedProject watched, IServiceProvider services)
{
    private static readonly ImmutableArray<string> DoesNotShow =
    [
        "How the challenger does on rows of other windows: the held rows are of one.",
        "That what has changed will stay so.",
        "That it is fairer, or safer: its own evaluation says what was measured of that.",
    ];

    private readonly ProblemSection _problem = project.Section<ProblemSection>();

    /// <summary>What the record says; the proposal that it follows is filled in by who knows it.</summary>
    public async Task<Outcome<MonitorRetrain>> RunAsync(RetrainRequest request, RecordContext context, CancellationToken cancellation)
    {
        var champion = await ChampionRows.ReadAsync(watched, services.Need<ITableEngine>(), services.Need<IArtifactStore>(), cancellation);
        if (!champion.Succeeded) return Outcome<MonitorRetrain>.Failed(champion.Problems);
        var window = await new WindowReader(services).ReadAsync(request, champion.Value.Training, _problem.Target, watched.Features, cancellation);
        if (!window.Succeeded) return Outcome<MonitorRetrain>.Failed(window.Problems);
        if (window.Value.Rows.RowCount < policy.LeastLabelled) return TooFew(window.Value);
        var rows = ChallengerRows.Of(project, policy, watched, champion.Value, window.Value);
        var trained = await services.Need<TrainChallenger>()(ChallengerProject.Of(project, rows.Rows, context), rows.Under, rows.Rows, cancellation);
        return trained.Then(challenger => Compare(challenger, champion.Value, rows)).Map(found => found with { Watch = request.Watch ?? project.Name, Window = window.Value.Source, WindowDigest = window.Value.Digest });
    }

    private Outcome<MonitorRetrain> Compare(TrainedChallenger trained, ChampionRows champion, ChallengerRows rows)
    {
        var artifacts = services.Need<IArtifactStore>();
        return Open(artifacts.PathOf(watched.Model!.Value)).Then(old =>
        {
            using var one = old;
            return Open(artifacts.PathOf(trained.Model.Onnx.Digest)).Map(fresh =>
            {
                using var other = fresh;
                var threshold = trained.Evaluation.Performance.As<PerformanceRecord>().Decision?.Threshold ?? 0.5;
                return Judge(new ComparedModel(other, threshold), new ComparedModel(one, watched.Threshold ?? 0.5), trained, champion, rows);
            });
        });
    }

    private MonitorRetrain Judge(ComparedModel challenger, ComparedModel champion, TrainedChallenger trained, ChampionRows before, ChallengerRows rows)
    {
        var (compared, forgetting, (conclusion, sentence)) = Judgement(challenger, champion, before.Test, rows.Held);
        return new MonitorRetrain
        {
            Watch = "",
            Proposal = "",
            Window = "",
            WindowDigest = default,
            LearnFrom = policy.LearnFrom,
            LearntRows = rows.Learnt,
            HeldRows = rows.Held.RowCount,
            HeldBy = rows.Division.By,
            Champion = watched.Model!.Value,
            Challenger = trained.Model.Onnx.Digest,
            ChallengerModel = trained.Model.Model.Id,
            ChallengerVerdict = trained.Evaluation.Verdict.Id,
            IsFit = trained.Evaluation.Verdict.As<VerdictRecord>().FitToRelease,
            NewRows = compared,
            Level = policy.Level,
            Forgetting = forgetting,
            Conclusion = conclusion,
            Sentence = sentence,
            DoesNotShow = DoesNotShow,
        };
    }

    private (ImmutableArray<ModelComparison> NewRows, ForgettingTest Forgetting, (RetrainConclusion Conclusion, string Sentence) End) Judgement(ComparedModel challenger, ComparedModel champion, Table oldRows, Table newRows)
    {
        var judge = new RetrainJudge(policy, MetricSet.For(_problem.Task, _problem.Metric.Name, Costs()), project.Section<SplitSection>().Seed);
        var classes = ComparedModel.Classes(champion, challenger);
        var (held, old) = (Scores(newRows, challenger, champion, classes), Scores(oldRows, challenger, champion, classes));
        var compared = judge.Compare(held.Challenger, held.Champion);
        var forgetting = judge.Forgetting(old.Challenger, old.Champion, compared[0]);
        return (compared, forgetting, judge.Conclude(compared[0], forgetting));
    }

    // Rows whose outcome is no class of either model tell nothing of both.
    private (ScoredRows Challenger, ScoredRows Champion) Scores(Table rows, ComparedModel challenger, ComparedModel champion, ImmutableArray<string> classes)
    {
        var targets = TargetCoding.Of(rows[_problem.Target], _problem.Task, classes);
        var known = Enumerable.Range(0, targets.Length).Where(row => double.IsFinite(targets[row])).ToArray();
        var (taken, outcomes) = (rows.Take(known), known.Select(row => targets[row]).ToArray());
        return (challenger.Score(taken, outcomes, classes), champion.Score(taken, outcomes, classes));
    }

    private Costs? Costs() => _problem.Task == TaskKind.Binary ? new Costs(_problem.Costs?.FalsePositive ?? 1, _problem.Costs?.FalseNegative ?? 1, _problem.Costs?.Unit) : null;

    private static Outcome<OnnxScorer> Open(string path) => OnnxScorer.Open(path, threads: Environment.ProcessorCount);

    private Problem TooFew(LabelledWindow window) => new("monitor.too-few-labels", "Too few rows of the window have a label.", "Wait for labels, name more rows, or lower monitor.retrain.least_labelled.")
    {
        Place = project.At("monitor.retrain.least_labelled"), Value = window.Rows.RowCount.ToString(System.Globalization.CultureInfo.InvariantCulture), Expected = $"at least {policy.LeastLabelled}",
    };
}
