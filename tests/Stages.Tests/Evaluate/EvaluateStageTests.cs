using System.Text;
using Assay.Evaluate;
using Assay.Evaluate.Bench;
using Assay.Evaluate.Explanation;
using Assay.Evaluate.Fairness;
using Assay.Evaluate.Opening;
using Assay.Evaluate.Performance;
using Assay.Evaluate.Settings;
using Assay.Evaluate.Verdict;
using Assay.Frame;
using Assay.Kernel;
using Assay.Projects.Artifacts;
using Assay.Projects.ProjectFiles;
using Assay.Projects.Stages;
using Stages.Tests.Frame;

namespace Stages.Tests.Evaluate;

public class EvaluateStageTests
{
    private const string Project = "loans";

    private static readonly string[] AllSteps = ["test-set/opening-1", "evaluate/performance", "evaluate/fairness", "evaluate/slices", "evaluate/explanation", "evaluate/robustness", "evaluate/shift", "evaluate/verdict"];

    private readonly MemoryJournal _journal = new();
    private int _loads;

    [Fact]
    public async Task A_run_leaves_every_record_and_publishes_them()
    {
        var run = await Run(Source());
        var evaluation = run.Require<Evaluation>();
        run.Steps.Select(step => step.Step).ShouldBe(AllSteps);
        evaluation.All().Count().ShouldBe(8);
        evaluation.Performance.As<PerformanceRecord>().TestSet.Ordinal.ShouldBe(1);
        evaluation.Fairness!.As<FairnessRecord>().Attributes.Single().Columns.ShouldBe(["kind"]);
        evaluation.Verdict.As<VerdictRecord>().FitToRelease.ShouldBeTrue();
        evaluation.Performance.Subjects.Select(subject => subject.Name).ShouldBe(["model.onnx", "table.parquet", "split.parquet"]);
        _loads.ShouldBe(1);
    }

    [Fact]
    public async Task A_second_run_loads_nothing_and_states_nothing()
    {
        await Run(Source());
        var (drafts, loads) = (_journal.Drafts.Count, _loads);
        var second = await Run(Source());
        second.Steps.ShouldAllBe(step => !step.Result.Ran);
        _journal.Drafts.Count.ShouldBe(drafts);
        _loads.ShouldBe(loads);
    }

    [Fact]
    public async Task Another_threshold_of_the_metric_runs_the_verdict_alone()
    {
        await Run(Source());
        var loads = _loads;
        var second = await Run(Source(threshold: 0.99));
        Ran(second).ShouldBe(["evaluate/verdict"]);
        second.Require<Evaluation>().Verdict.As<VerdictRecord>().FitToRelease.ShouldBeFalse();
        _loads.ShouldBe(loads);
    }

    [Theory]
    [InlineData("gates: [{metric: brier_score_loss, max: 0.2}]")]
    [InlineData("fairness: {metrics: [{name: demographic_parity_difference, limit: 0.5}]}")]
    [InlineData("robustness: {max_loss: 0.5, gate: block}")]
    public async Task Another_limit_runs_the_verdict_alone(string evaluate)
    {
        await Run(Source());
        Ran(await Run(Source(), evaluate)).ShouldBe(["evaluate/verdict"]);
    }

    [Fact]
    public async Task Other_repeats_run_the_explanation_alone()
    {
        await Run(Source());
        Ran(await Run(Source(), "explanation: {repeats: 3}")).ShouldBe(["evaluate/explanation"]);
    }

    [Fact]
    public async Task A_second_model_on_the_same_test_set_is_the_second_opening_and_the_first_keeps_its_number()
    {
        await Run(Source());
        Ordinal(await Run(Source(model: "another"))).ShouldBe(2);
        Ordinal(await Run(Source())).ShouldBe(1);
        Ordinal(await Run(Source(model: "third"))).ShouldBe(3);
        _journal.Drafts.Count(draft => draft.Kind == OpeningRecord.Kind).ShouldBe(3);
    }

    [Fact]
    public async Task Forcing_the_stage_does_not_forget_who_has_seen_the_test_set()
    {
        await Run(Source());
        await _journal.ForgetAsync(Project, "evaluate/", CancellationToken.None);
        Ran(await Run(Source())).ShouldBe(AllSteps[1..]);
        Ordinal(await Run(Source(model: "another"))).ShouldBe(2);
    }

    [Fact]
    public async Task A_project_without_protected_columns_has_no_comparison_of_groups() =>
        (await Run(Source() with { Protected = [] })).Require<Evaluation>().Fairness.ShouldBeNull();

    [Fact]
    public async Task A_column_that_is_not_there_is_named_with_a_suggestion_before_anything_runs()
    {
        var run = NewRun("slices: {columns: [kinds]}");
        var outcome = await new EvaluateStage(_ => Source()).RunAsync(run, CancellationToken.None);
        var problem = outcome.Problems.ShouldHaveSingleItem();
        problem.Code.ShouldBe("evaluate.unknown-column");
        problem.Remedy.ShouldBe("Did you mean 'kind'?");
        _journal.Drafts.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_table_that_cannot_be_loaded_leaves_no_measurement()
    {
        var broken = Source() with { LoadAsync = _ => Task.FromResult<Outcome<BenchMaterials>>(new Problem("data.gone", "The table is gone.", "Run 'assay run --force data'.")) };
        (await new EvaluateStage(_ => broken).RunAsync(NewRun(), CancellationToken.None)).Problems.ShouldHaveSingleItem().Code.ShouldBe("data.gone");
        _journal.Drafts.ShouldAllBe(draft => draft.Kind == OpeningRecord.Kind);
    }

    [Fact]
    public async Task Examples_name_rows_of_the_whole_table() =>
        (await Run(Source())).Require<Evaluation>().Explanation.As<ExplanationRecord>().Examples.ShouldAllBe(example => example.Row % 4 == 0);

    private static int Ordinal(StageRun run) => run.Require<Evaluation>().Opening.As<OpeningRecord>().Ordinal;

    private static string[] Ran(StageRun run) => [.. run.Steps.Where(step => step.Result.Ran).Select(step => step.Step)];

    private async Task<StageRun> Run(EvaluationSource source, string evaluate = "")
    {
        var run = NewRun(evaluate);
        (await new EvaluateStage(_ => source).RunAsync(run, CancellationToken.None)).Problems.ShouldBeEmpty();
        return run;
    }

    private StageRun NewRun(string evaluate = "")
    {
        var text = ProblemText.With() + (evaluate.Length == 0 ? "" : $"evaluate:\n  {evaluate}\n");
        var project = ProjectFileReader.Parse(Encoding.UTF8.GetBytes(text), "assay.yaml", "/loans", SectionDefinition.Of<ProblemSection>(), SectionDefinition.Of<EvaluateSection>()).Required;
        return new StageRun(project, _journal, new NoArtifacts(), TimeProvider.System, new WarningsHeard(), new StageRunOptions());
    }

    private EvaluationSource Source(double threshold = 0.6, string model = "model")
    {
        var problem = ProblemText.Read().Required.Section<ProblemSection>();
        return new EvaluationSource
        {
            Problem = problem with { Metric = problem.Metric with { Threshold = threshold } },
            Model = Named("model.onnx", model),
            ModelParts = [Named("out-of-fold.bin", "oof")],
            Table = Named("table.parquet", "table"),
            Split = Named("split.parquet", "split"),
            Columns = ["x", "noise", "kind", "repaid"],
            Features = ["x", "noise"],
            Protected = ["kind"],
            Seed = 6,
            LoadAsync = _ =>
            {
                _loads++;
                return Task.FromResult<Outcome<BenchMaterials>>(BenchSamples.Materials());
            },
        };
    }

    private static Artifact Named(string name, string content) => new(name, Digest.Of(content), content.Length, "application/octet-stream");

    private sealed class NoArtifacts : IArtifactStore
    {
        public Task<Artifact> PutAsync(string name, string mediaType, Func<string, CancellationToken, Task> write, CancellationToken cancellation = default) => throw new NotSupportedException();

        public string PathOf(Digest digest) => throw new FileNotFoundException();

        public bool Contains(Digest digest) => false;
    }
}
