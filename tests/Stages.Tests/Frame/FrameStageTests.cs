using System.Text.Json;
using Assay.Frame;
using Assay.Kernel;
using Assay.Ledger.Records;
using Assay.Projects.Artifacts;
using Assay.Projects.ProjectFiles;
using Assay.Projects.Stages;

namespace Stages.Tests.Frame;

public class FrameStageTests
{
    private readonly MemoryJournal _journal = new();
    private readonly WarningsHeard _observer = new();

    [Fact]
    public async Task The_charter_states_the_whole_problem_about_the_section_that_it_read()
    {
        var project = ProblemText.Read().Required;
        var framed = (await Run(project)).Require<FramedProblem>();
        framed.Charter.As<Charter>().Problem.Metric.ShouldBe(new PrimaryMetric { Name = "roc_auc", Threshold = 0.75 });
        framed.Charter.Subjects.ShouldBe([new Subject("assay.yaml#problem", project.SectionDigest("problem"))]);
        framed.Problem.Target.ShouldBe("repaid");
    }

    [Fact]
    public async Task A_second_run_states_nothing()
    {
        await Run(ProblemText.Read().Required);
        var second = await Run(ProblemText.Read("# the same, with a comment\n" + ProblemText.With()).Required);
        second.Steps.ShouldHaveSingleItem().Result.Ran.ShouldBeFalse();
        _journal.Drafts.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Another_threshold_is_another_charter()
    {
        await Run(ProblemText.Read().Required);
        await Run(ProblemText.Read(("metric", "{name: roc_auc, threshold: 0.8}")).Required);
        _journal.Drafts.Count.ShouldBe(2);
        _journal.Drafts[0].Subjects[0].Digest.ShouldNotBe(_journal.Drafts[1].Subjects[0].Digest);
    }

    [Fact]
    public async Task A_sentence_that_nobody_has_answered_is_a_warning_with_its_line()
    {
        await Run(ProblemText.Read(("users", "[Say here who uses it.]")).Required);
        var warning = _observer.Warnings.ShouldHaveSingleItem();
        warning.Code.ShouldBe("frame.placeholder");
        warning.Place.ShouldBe(new Place("assay.yaml", 5, "problem.users[0]"));
    }

    [Fact]
    public void The_charters_bytes_keep_their_shape()
    {
        var problem = ProblemText.Read(("costs", "{false_negative: 5}")).Required.Section<ProblemSection>();
        JsonSerializer.Serialize(new Charter { Problem = problem }, RecordJson.Options).ShouldBe(
            """{"problem":{"question":"Will this loan be repaid?","decision":"A clerk chooses which loans to review.","users":["clerks"],"affected":["borrowers"],"task":"binary","target":"repaid","positive":"no","baseline":{"kind":"majority"},"metric":{"name":"roc_auc","threshold":0.75},"costs":{"falsePositive":1,"falseNegative":5},"stakeholders":[],"harms":[]}}""");
    }

    private async Task<StageRun> Run(Project project)
    {
        var run = new StageRun(project, _journal, new NoArtifacts(), TimeProvider.System, _observer, new StageRunOptions());
        (await new FrameStage().RunAsync(run, CancellationToken.None)).Succeeded.ShouldBeTrue();
        return run;
    }

    private sealed class NoArtifacts : IArtifactStore
    {
        public Task<Artifact> PutAsync(string name, string mediaType, Func<string, CancellationToken, Task> write, CancellationToken cancellation = default) => throw new NotSupportedException();

        public string PathOf(Digest digest) => throw new FileNotFoundException();

        public bool Contains(Digest digest) => false;
    }
}
