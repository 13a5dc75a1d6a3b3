using System.Security.Cryptography;
using Assay.Stores.Embedded.Files;
using Assay.Stores.Embedded.Tracking;
using Assay.Tracking.Experiments;
using Assay.Tracking.Importing;
using Assay.Tracking.Registry;
using Assay.Tracking.Runs;

namespace Stores.Tests.Tracking.Importing;

/// <summary>What an import promises, over every store.</summary>
public abstract class ImportCompliance<TFixture> : TrackingCompliance<TFixture>
    where TFixture : ITrackingFixture, new()
{
    private readonly ListedSource _source = new();

    [Fact]
    public async Task Runs_keep_their_identifiers_their_histories_and_where_they_stood()
    {
        _source.Add(1, points: 25_000);
        _source.Add(2, stage: LifecycleStage.Deleted, status: RunStatus.Failed);
        _source.Runs.Add(_source.Add(3, status: RunStatus.Running) with { Tags = [] });
        _source.Runs.RemoveAt(2);
        var report = await ImportAsync();
        report.Agrees.ShouldBeTrue();
        report.Totals.ShouldSatisfyAllConditions(totals => totals.Runs.ShouldBe(3), totals => totals.Points.ShouldBe(25_006), totals => totals.RunsUnchanged.ShouldBe(0));
        (await Store.Runs.ReadHistoryAsync(Samples.RunId(1), "loss")).ShouldBe(_source.Histories[(Samples.RunId(1), "loss")]);
        foreach (var wanted in _source.Runs)
        {
            var here = (await Store.Runs.FindAsync(wanted.Info.RunId))!;
            (here.Info.Status, here.Info.EndTime, here.Info.LifecycleStage, here.Info.Name).ShouldBe((wanted.Info.Status, wanted.Info.EndTime, wanted.Info.LifecycleStage, wanted.Info.Name));
            here.Params.ShouldBe(wanted.Params);
        }
    }

    [Fact]
    public async Task Nobody_here_is_said_to_have_ended_what_was_brought_over()
    {
        _source.Add(1);
        await ImportAsync();
        (await Store.Outbox.WaitingAsync(10)).ShouldBeEmpty();
        (await Store.Runs.FindInfoAsync(Samples.RunId(1)))!.FinishedDigest.ShouldNotBeNull();
    }

    [Fact]
    public async Task One_that_broke_off_goes_on_where_it_stopped_and_a_whole_one_changes_nothing()
    {
        for (var number = 1; number <= 5; number++) _source.Add(number);
        _source.BreaksAfter = 3;
        await Should.ThrowAsync<InvalidDataException>(ImportAsync);
        // The fourth was under way: it is there, and not all of it.
        await Store.Runs.CreateAsync(new NewRun(Samples.RunId(4), "4", "run 4", "ada", 1_004, "mlflow-artifacts:/4/x", []));
        await Store.Runs.LogAsync(Samples.Log(4, Samples.Point("loss", 1, 100)));
        _source.BreaksAfter = int.MaxValue;
        var second = await ImportAsync();
        (second.Totals.RunsUnchanged, second.Agrees).ShouldBe((3, true));
        var third = await ImportAsync();
        (third.Totals.RunsUnchanged, third.ContentDigest).ShouldBe((5, second.ContentDigest));
        foreach (var run in _source.Runs) (await Store.Runs.ReadHistoryAsync(run.Info.RunId, "loss")).ShouldBe(_source.Histories[(run.Info.RunId, "loss")]);
    }

    [Fact]
    public async Task What_somebody_changed_here_since_is_left_alone_and_named()
    {
        _source.Add(1);
        await ImportAsync();
        await Store.Runs.LogAsync(new RunLog(Samples.RunId(1)) { Tags = [new Tag("k", "ours")] });
        (await ImportAsync()).ChangedHere.ShouldBe([Samples.RunId(1)]);
        (await Store.Runs.FindAsync(Samples.RunId(1)))!.Tags.Single(tag => tag.Key == "k").Value.ShouldBe("ours");
    }

    [Fact]
    public async Task A_run_that_was_at_work_and_ended_here_since_does_not_go_back_to_work()
    {
        _source.Add(1, status: RunStatus.Running);
        await ImportAsync();
        await Store.Runs.UpdateAsync(new RunUpdate(Samples.RunId(1)) { Status = RunStatus.Finished, EndTime = 9_000 });
        (await ImportAsync()).ChangedHere.ShouldBe([Samples.RunId(1)]);
        (await Store.Runs.FindInfoAsync(Samples.RunId(1)))!.Status.ShouldBe(RunStatus.Finished);
    }

    [Fact]
    public async Task A_run_that_says_something_else_here_is_named_and_the_others_come()
    {
        _source.Add(1);
        _source.Add(2);
        await Store.MakeExperimentAsync("4");
        await Store.Runs.CreateAsync(new NewRun(Samples.RunId(1), "4", "run 1", "ada", 1_001, "mlflow-artifacts:/4/x", []));
        await Store.Runs.LogAsync(new RunLog(Samples.RunId(1)) { Params = [new Param("depth", "7")] });
        (await ImportAsync()).Differing.ShouldBe([Samples.RunId(1)]);
        (await Store.Runs.FindAsync(Samples.RunId(2)))!.Info.Status.ShouldBe(RunStatus.Finished);
    }

    [Fact]
    public async Task An_experiment_that_was_deleted_here_since_stays_so()
    {
        _source.Add(1);
        await ImportAsync();
        var experiments = new ExperimentService(Store, TimeProvider.System);
        await experiments.DeleteAsync("4");
        (await ImportAsync()).Notes.ShouldContain(note => note.Contains("in the bin here"));
        (await experiments.FindAsync("4"))!.LifecycleStage.ShouldBe(LifecycleStage.Deleted);
    }

    [Fact]
    public async Task A_run_that_holds_more_here_than_there_is_found_to_differ()
    {
        _source.Add(1);
        await Store.MakeExperimentAsync("4");
        await Store.Runs.CreateAsync(new NewRun(Samples.RunId(1), "4", "run 1", "ada", 1_001, "mlflow-artifacts:/4/x", []));
        await Store.Runs.LogAsync(Samples.Log(1, Samples.Point("loss", 77, 5, 5)));
        var report = await ImportAsync();
        report.Differing.ShouldBe([Samples.RunId(1)]);
        report.Agrees.ShouldBeFalse();
    }

    [Fact]
    public async Task An_experiment_keeps_its_number_where_it_is_free_and_the_next_one_made_here_gets_another()
    {
        var experiments = new ExperimentService(Store, TimeProvider.System);
        for (var number = 1; number <= 3; number++) (await experiments.CreateAsync(new NewExperiment($"own {number}", null, []))).Required.ExperimentId.ShouldBe($"{number}");
        _source.Experiments.Add(new Experiment("2", "second", "mlflow-artifacts:/2", 10, 20, []));
        _source.Experiments.Add(new Experiment("9", "own 1", "mlflow-artifacts:/9", 10, 20, [new Tag("theirs", "yes")]));
        await ImportAsync();
        (await experiments.FindByNameAsync("churn"))!.ShouldSatisfyAllConditions(churn => churn.ExperimentId.ShouldBe("4"), churn => churn.ArtifactLocation.ShouldBe("s3://elsewhere/4"));
        (await experiments.FindByNameAsync("second"))!.ExperimentId.ShouldBe("5");
        (await experiments.FindByNameAsync("own 1"))!.ShouldSatisfyAllConditions(own => own.ExperimentId.ShouldBe("1"), own => own.Tags.ShouldContain(new Tag("theirs", "yes")));
        (await experiments.CreateAsync(new NewExperiment("next", null, []))).Required.ExperimentId.ShouldBe("6");
    }

    [Fact]
    public async Task An_experiment_in_the_bin_comes_with_its_runs_and_goes_there_again()
    {
        _source.Experiments[0] = _source.Experiments[0] with { LifecycleStage = LifecycleStage.Deleted };
        _source.Add(1, stage: LifecycleStage.Deleted);
        (await ImportAsync()).Agrees.ShouldBeTrue();
        (await new ExperimentService(Store, TimeProvider.System).FindAsync("4"))!.LifecycleStage.ShouldBe(LifecycleStage.Deleted);
        (await Store.Runs.FindInfoAsync(Samples.RunId(1)))!.LifecycleStage.ShouldBe(LifecycleStage.Deleted);
        (await ImportAsync()).Totals.RunsUnchanged.ShouldBe(1);
    }

    [Fact]
    public async Task Files_come_along_and_versions_point_to_where_they_are_now()
    {
        _source.Experiments[0] = _source.Experiments[0] with { ArtifactLocation = "file:///data/mlruns/4" };
        var run = _source.Add(1);
        _source.Runs[0] = run with { Info = run.Info with { ArtifactUri = $"file:///data/mlruns/4/{run.Info.RunId}/artifacts" } };
        _source.Texts[$"{_source.Runs[0].Info.ArtifactUri}/model/MLmodel"] = "flavors: {}";
        _source.Models.Add(Model("fraud", [1, 3], $"{_source.Runs[0].Info.ArtifactUri}/model"));
        (await ImportAsync()).Totals.ShouldSatisfyAllConditions(totals => totals.Files.ShouldBe(1), totals => totals.Bytes.ShouldBe(11), totals => totals.ModelVersions.ShouldBe(2));
        (await Store.Artifacts.FindAsync($"4/{run.Info.RunId}/artifacts/model/MLmodel"))!.Size.ShouldBe(11);
        var registry = new ModelRegistry(Store, TimeProvider.System, RandomNumberGenerator.Fill);
        (await registry.Versions.FindAsync("fraud", 3)).Required.ShouldSatisfyAllConditions(
            version => version.Source.ShouldBe($"mlflow-artifacts:/4/{run.Info.RunId}/artifacts/model"), version => version.Aliases.ShouldBe(["champion"]), version => version.Stage.ShouldBe("Production"));
        (await registry.Versions.FindAsync("fraud", 2)).Succeeded.ShouldBeFalse();
        _source.Models[0] = Model("fraud", [1, 3, 4], "s3://x");
        (await ImportAsync()).Notes.ShouldContain(note => note.Contains("1 of its versions"));
        (await registry.Versions.FindAsync("fraud", 4)).Succeeded.ShouldBeTrue();
    }

    private static SourceModel Model(string name, int[] numbers, string source) => new(
        new RegisteredModel("", name, "text", 5, 6, [], [new ModelAlias("champion", 3)], 0, new SortedDictionary<string, int>()),
        [.. numbers.Select(number => new ModelVersion("", number, null, 7, 8, number == 3 ? "Production" : "None", source, source, Samples.RunId(1), "", null, []))]);

    private async Task<ImportReport> ImportAsync()
    {
        using var folder = new TemporaryFolder();
        using var files = new FileArtifactStore(folder.At("artifacts"), RandomNumberGenerator.Fill);
        return await new TrackingImport(Store, new FileArtifactContent(files), TimeProvider.System, RandomNumberGenerator.Fill).RunAsync(_source);
    }
}
