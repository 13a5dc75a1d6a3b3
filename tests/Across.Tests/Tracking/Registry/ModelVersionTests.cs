using Assay.Kernel;
using Assay.Tracking;
using Assay.Tracking.LoggedModels;
using Assay.Tracking.Registry;
using Assay.Tracking.Runs;

namespace Across.Tests.Tracking.Registry;

public class ModelVersionTests
{
    private readonly RegistryScene _scene = new();

    private ModelVersions Versions => _scene.Registry.Versions;

    [Fact]
    public async Task Versions_count_from_one_and_a_number_is_never_given_again()
    {
        await _scene.ModelAsync("kiln");
        (await _scene.VersionAsync("kiln")).Number.ShouldBe(1);
        (await _scene.VersionAsync("kiln")).Number.ShouldBe(2);
        await Versions.DeleteAsync("kiln", 2);
        (await _scene.VersionAsync("kiln")).Number.ShouldBe(3);
        RegistryScene.CodeOf(await Versions.FindAsync("kiln", 2)).ShouldBe(TrackingFaults.NotFound);
        _scene.Store.Told("registry.version").Select(told => $"{told.GetProperty("change").GetString()} {told.GetProperty("version").GetInt32()}").ShouldBe(["created 1", "created 2", "deleted 2", "created 3"]);
    }

    [Fact]
    public async Task Many_at_once_each_get_a_number_of_their_own()
    {
        await _scene.ModelAsync("kiln");
        var other = new ModelRegistry(_scene.Store, TrackingClock.New(), CountedEntropy.New());
        var created = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(() => (i % 2 == 0 ? _scene.Registry : other).Versions.CreateAsync(new NewModelVersion("kiln", "s3://b/m")))));
        created.Select(version => version.Required.Number).Order().ShouldBe(Enumerable.Range(1, 40));
        _scene.Store.Told("registry.version").Count.ShouldBe(40);
    }

    [Fact]
    public async Task The_record_of_a_version_names_its_artifacts_by_digest()
    {
        await _scene.ModelAsync("kiln");
        _scene.Store.AddFile("1/9f/artifacts/model/MLmodel", "flavours");
        _scene.Store.AddFile("1/9f/artifacts/model/weights", "0123");
        _scene.Store.AddFile("1/9f/artifacts/model-other/weights", "not this one");
        await _scene.VersionAsync("kiln", "mlflow-artifacts:/1/9f/artifacts/model");
        var artifacts = _scene.Store.Told("registry.version")[0].GetProperty("artifacts");
        (artifacts.GetProperty("fileCount").GetInt64(), artifacts.GetProperty("byteCount").GetInt64()).ShouldBe((2, 12));
        await _scene.VersionAsync("kiln", "s3://elsewhere/model");
        _scene.Store.Told("registry.version")[1].TryGetProperty("artifacts", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task The_record_of_a_version_of_a_prompt_names_its_text_by_digest()
    {
        await _scene.ModelAsync("greeting", new Tag(PromptTags.IsPrompt, "true"));
        await _scene.VersionAsync("greeting", "prompt-template", new Tag(PromptTags.IsPrompt, "true"), new Tag(PromptTags.Text, "Good day, {{name}}."));
        _scene.Store.Told("registry.version")[0].GetProperty("promptDigest").GetString().ShouldBe(Digest.Of("Good day, {{name}}.").ToString());
    }

    [Fact]
    public async Task A_copy_has_the_artifacts_of_what_it_was_copied_from()
    {
        await _scene.ModelAsync("kiln");
        await _scene.ModelAsync("oven");
        await _scene.VersionAsync("kiln", "s3://bucket/model");
        var copy = await _scene.VersionAsync("oven", "models:/kiln/1");
        (copy.Source, copy.StorageLocation).ShouldBe(("models:/kiln/1", "s3://bucket/model"));
        RegistryScene.CodeOf(await Versions.CreateAsync(new NewModelVersion("oven", "models:/kiln/7"))).ShouldBe(TrackingFaults.Invalid);
    }

    [Fact]
    public async Task A_version_of_a_logged_model_knows_its_artifacts_and_its_run()
    {
        var experiments = new Assay.Tracking.Experiments.ExperimentService(_scene.Store, TrackingClock.New());
        await experiments.EnsureDefaultAsync();
        var logged = (await new LoggedModelService(_scene.Store, TrackingClock.New(), CountedEntropy.New()).CreateAsync(new NewLoggedModel("0") { SourceRunId = "9f" })).Required;
        await _scene.ModelAsync("kiln");
        var version = await _scene.VersionAsync("kiln", $"models:/{logged.ModelId}");
        (version.StorageLocation, version.RunId, version.LoggedModelId).ShouldBe((logged.ArtifactLocation, "9f", logged.ModelId));
        RegistryScene.CodeOf(await Versions.CreateAsync(new NewModelVersion("kiln", "models:/m-unknown"))).ShouldBe(TrackingFaults.Invalid);
    }

    [Fact]
    public async Task Describing_and_tagging_a_version_leaves_its_model_as_it_is()
    {
        await _scene.ModelAsync("kiln");
        await _scene.VersionAsync("kiln");
        var before = (await _scene.Registry.Models.FindAsync("kiln")).Required;
        (await Versions.DescribeAsync("kiln", 1, "Hotter.")).Required.Description.ShouldBe("Hotter.");
        (await Versions.SetTagAsync("kiln", 1, new Tag("a", "b"))).Required.Tags.ShouldBe([new Tag("a", "b")]);
        (await Versions.RemoveTagAsync("kiln", 1, "a")).Required.Tags.ShouldBeEmpty();
        (await _scene.Registry.Models.FindAsync("kiln")).Required.LastUpdateTime.ShouldBe(before.LastUpdateTime);
        RegistryScene.CodeOf(await Versions.SetTagAsync("kiln", 2, new Tag("a", "b"))).ShouldBe(TrackingFaults.NotFound);
        RegistryScene.CodeOf(await Versions.SetTagAsync("oven", 1, new Tag("a", "b"))).ShouldBe(TrackingFaults.NotFound);
    }

    [Fact]
    public async Task Somebody_who_was_first_loses_nothing()
    {
        await _scene.ModelAsync("kiln");
        await _scene.VersionAsync("kiln");
        var other = new ModelRegistry(_scene.Store, TrackingClock.New(), CountedEntropy.New());
        _scene.Store.Memory.BeforeWrite = () => other.Versions.SetTagAsync("kiln", 1, new Tag("theirs", "1"));
        (await Versions.SetTagAsync("kiln", 1, new Tag("ours", "2"))).Required.Tags.ShouldBe([new Tag("ours", "2"), new Tag("theirs", "1")]);
    }
}
