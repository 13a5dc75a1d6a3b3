using Assay.Tracking;
using Assay.Tracking.Experiments;
using Assay.Tracking.LoggedModels;
using Assay.Tracking.Runs;

namespace Across.Tests.Tracking.LoggedModels;

public class LoggedModelServiceTests
{
    private readonly MemoryTrackingStore _store = new();
    private readonly ExperimentService _experiments;
    private readonly LoggedModelService _models;

    public LoggedModelServiceTests()
    {
        _experiments = new ExperimentService(_store, TrackingClock.New());
        _models = new LoggedModelService(_store, TrackingClock.New(), CountedEntropy.New());
    }

    [Fact]
    public async Task A_model_begins_pending_with_a_place_for_its_artifacts()
    {
        var model = await CreateAsync(new NewLoggedModel("0") { Name = "kiln", Params = [new Param("depth", "3")], Tags = [new Tag("a", "b")] });
        (model.Status, model.Name).ShouldBe((LoggedModelStatus.Pending, "kiln"));
        model.ModelId.ShouldMatch("^m-[0-9a-f]{32}$");
        model.ArtifactLocation.ShouldBe($"mlflow-artifacts:/0/models/{model.ModelId}/artifacts");
        (await _models.FindAsync(model.ModelId)).Required.Params.ShouldBe([new Param("depth", "3")]);
        (await CreateAsync(new NewLoggedModel("0"))).Name.ShouldStartWith("model-");
    }

    [Fact]
    public async Task A_finished_model_is_told_to_the_ledger_with_its_artifacts_by_digest()
    {
        var model = await CreateAsync(new NewLoggedModel("0") { Params = [new Param("depth", "3")] });
        _store.AddFile($"0/models/{model.ModelId}/artifacts/MLmodel", "flavours");
        (await _models.FinishAsync(model.ModelId, LoggedModelStatus.Ready, person: "ada")).Required.Status.ShouldBe(LoggedModelStatus.Ready);
        var told = _store.Told("tracking.model").ShouldHaveSingleItem();
        (told.GetProperty("status").GetString(), told.GetProperty("modelId").GetString()).ShouldBe(("ready", model.ModelId));
        told.GetProperty("artifacts").GetProperty("fileCount").GetInt64().ShouldBe(1);
        told.GetProperty("params").GetProperty("depth").GetString().ShouldBe("3");
        await _models.FinishAsync(model.ModelId, LoggedModelStatus.Pending);
        _store.Told("tracking.model").Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_parameter_is_written_once_and_the_same_value_again_is_no_fault()
    {
        var model = await CreateAsync(new NewLoggedModel("0") { Params = [new Param("depth", "3")] });
        (await _models.LogParamsAsync(model.ModelId, [new Param("depth", "3"), new Param("alpha", "1")])).Required.Params.ShouldBe([new Param("alpha", "1"), new Param("depth", "3")]);
        var refused = (await _models.LogParamsAsync(model.ModelId, [new Param("beta", "1"), new Param("depth", "4")])).Problems.ShouldHaveSingleItem();
        (refused.Code, refused.Expected).ShouldBe((TrackingFaults.Invalid, "3"));
        (await _models.FindAsync(model.ModelId)).Required.Params.Count.ShouldBe(2);
    }

    [Fact]
    public async Task What_is_deleted_is_found_only_by_those_who_ask_for_it()
    {
        var model = await CreateAsync(new NewLoggedModel("0"));
        await _models.DeleteAsync(model.ModelId);
        (await _models.FindAsync(model.ModelId)).Problems.ShouldHaveSingleItem().Code.ShouldBe(TrackingFaults.NotFound);
        (await _models.FindAsync(model.ModelId, allowDeleted: true)).Required.LifecycleStage.ShouldBe(LifecycleStage.Deleted);
        (await _models.SetTagsAsync(model.ModelId, [new Tag("a", "b")])).Problems.ShouldHaveSingleItem().Code.ShouldBe(TrackingFaults.NotFound);
        (await _models.ListAsync(["0"]).CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task A_model_is_created_only_in_an_experiment_that_is_in_use()
    {
        await _experiments.EnsureDefaultAsync();
        (await _models.CreateAsync(new NewLoggedModel("7"))).Problems.ShouldHaveSingleItem().Code.ShouldBe(TrackingFaults.NotFound);
        await _experiments.DeleteAsync("0");
        (await _models.CreateAsync(new NewLoggedModel("0"))).Problems.ShouldHaveSingleItem().Code.ShouldBe(TrackingFaults.WrongState);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a/b")]
    [InlineData("a.b")]
    [InlineData("it's")]
    public async Task A_name_that_would_not_stand_in_a_uri_is_refused(string name) =>
        (await _models.CreateAsync(new NewLoggedModel("0") { Name = name })).Problems.ShouldHaveSingleItem().Place!.Field.ShouldBe("name");

    [Fact]
    public async Task A_model_remembers_each_version_that_it_became_once()
    {
        var model = await CreateAsync(new NewLoggedModel("0"));
        await _models.SetTagsAsync(model.ModelId, [new Tag("mlflow.modelVersions", """[{"name": "kiln", "version": "1"}]""")]);
        await _models.AddVersionAsync(model.ModelId, "kiln", 1);
        await _models.AddVersionAsync(model.ModelId, "kiln", 11);
        await _models.AddVersionAsync(model.ModelId, "kiln", 11);
        (await _models.FindAsync(model.ModelId)).Required.Tags.Find("mlflow.modelVersions").ShouldBe("""[{"name": "kiln", "version": "1"}, {"name": "kiln", "version": 11}]""");
        await _models.SetTagsAsync(model.ModelId, [new Tag("mlflow.modelVersions", "spoilt")]);
        (await _models.AddVersionAsync(model.ModelId, "kiln", 2)).Required.Tags.Find("mlflow.modelVersions").ShouldBe("""[{"name": "kiln", "version": 2}]""");
    }

    [Fact]
    public async Task A_tag_that_is_not_there_cannot_be_taken_away()
    {
        var model = await CreateAsync(new NewLoggedModel("0") { Tags = [new Tag("a", "b")] });
        (await _models.RemoveTagAsync(model.ModelId, "a")).Required.Tags.ShouldBeEmpty();
        (await _models.RemoveTagAsync(model.ModelId, "a")).Problems.ShouldHaveSingleItem().Code.ShouldBe(TrackingFaults.NotFound);
    }

    private async Task<LoggedModel> CreateAsync(NewLoggedModel wanted)
    {
        await _experiments.EnsureDefaultAsync();
        return (await _models.CreateAsync(wanted)).Required;
    }
}
