using Assay.Evaluate;
using Assay.Evaluate.Performance;
using Assay.Evaluate.Verdict;
using Assay.Frame;
using Assay.Kernel;
using Assay.Train;
using Assay.Train.Records;

namespace Stages.Tests.Lifecycle;

public class LifecycleTests
{
    [Theory]
    [InlineData(TaskKind.Binary)]
    [InlineData(TaskKind.Multiclass)]
    [InlineData(TaskKind.Regression)]
    public async Task A_project_is_framed_trained_and_evaluated_and_a_second_run_does_nothing(TaskKind task)
    {
        using var project = new MadeUpProject(task);
        var first = await project.RunAsync();
        first.Steps.Select(step => step.Step.Split('/')[0]).Distinct().ShouldBe(["frame", "data", "train", "test-set", "evaluate"]);
        var performance = first.Require<Evaluation>().Performance.As<PerformanceRecord>();
        performance.TestRows.ShouldBe(100);
        performance.LearningCurve.ShouldNotBeNull().Points.ShouldNotBeEmpty();
        var primary = performance.Metrics.Single(metric => metric.Name == project.Metric);
        primary.Test.Value.ShouldNotBeNull();
        primary.Comparison.ShouldNotBeNull().Difference.Value.ShouldNotBeNull();
        var second = await project.RunAsync();
        MadeUpProject.StepsThatRan(second).ShouldBeEmpty();
        second.Require<TrainedModel>().Onnx.ShouldBe(first.Require<TrainedModel>().Onnx);
        second.Require<Evaluation>().Verdict.Id.ShouldBe(first.Require<Evaluation>().Verdict.Id);
    }

    [Fact]
    public async Task Another_threshold_of_the_metric_states_the_charter_and_the_verdict_anew_and_trains_nothing()
    {
        using var project = new MadeUpProject(TaskKind.Binary) { Threshold = 0.6 };
        (await project.RunAsync()).Require<Evaluation>().Verdict.As<VerdictRecord>().FitToRelease.ShouldBeTrue();
        project.Threshold = 0.999;
        var second = await project.RunAsync();
        MadeUpProject.StepsThatRan(second).ShouldBe(["frame/charter", "evaluate/verdict"]);
        second.Require<Evaluation>().Verdict.As<VerdictRecord>().FitToRelease.ShouldBeFalse();
    }

    [Fact]
    public async Task The_same_project_elsewhere_gives_the_same_model_and_the_same_figures()
    {
        using var here = new MadeUpProject(TaskKind.Binary);
        using var there = new MadeUpProject(TaskKind.Binary);
        var (one, other) = (await here.RunAsync(), await there.RunAsync());
        other.Require<TrainedModel>().Onnx.Digest.ShouldBe(one.Require<TrainedModel>().Onnx.Digest);
        other.Require<TrainedModel>().Model.As<TrainModel>().PredictionsDigest.ShouldBe(one.Require<TrainedModel>().Model.As<TrainModel>().PredictionsDigest);
        Digest.Of(other.Require<Evaluation>().Performance.Body.GetRawText()).ShouldBe(Digest.Of(one.Require<Evaluation>().Performance.Body.GetRawText()));
    }

    [Theory]
    [InlineData(TaskKind.Binary)]
    [InlineData(TaskKind.Regression)]
    public async Task A_model_that_was_brought_along_finished_is_evaluated_with_its_caveat(TaskKind task)
    {
        using var project = new MadeUpProject(task);
        var trained = (await project.RunAsync()).Require<TrainedModel>();
        File.Copy(project.PathOf(trained.Onnx.Digest), project.Folder.PathOf("old.onnx"));
        project.Candidates = "[{name: inherited, model: old.onnx}]";
        var second = await project.RunAsync();
        second.Require<TrainedModel>().Onnx.Digest.ShouldBe(trained.Onnx.Digest);
        var performance = second.Require<Evaluation>().Performance.As<PerformanceRecord>();
        performance.DoesNotShow.ShouldContain(sentence => sentence.Contains("not out-of-fold"));
        performance.LearningCurve.ShouldNotBeNull().Points.ShouldBeEmpty();
        if (task == TaskKind.Binary) performance.Decision.ShouldNotBeNull().HowChosen.ShouldContain("not out-of-fold");
        MadeUpProject.StepsThatRan(await project.RunAsync()).ShouldBeEmpty();
    }
}
