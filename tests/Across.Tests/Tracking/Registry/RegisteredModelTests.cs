using Assay.Tracking;
using Assay.Tracking.Registry;
using Assay.Tracking.Runs;

namespace Across.Tests.Tracking.Registry;

public class RegisteredModelTests
{
    private readonly RegistryScene _scene = new();

    private RegisteredModels Models => _scene.Registry.Models;

    [Fact]
    public async Task A_model_is_found_by_its_name_and_its_creation_is_told_to_the_ledger()
    {
        await Models.CreateAsync("kiln", "Fires pots.", [new Tag("team", "clay")], person: "ada");
        var model = (await Models.FindAsync("kiln")).Required;
        (model.Description, model.LastVersion, model.IsPrompt).ShouldBe(("Fires pots.", 0, false));
        model.Tags.ShouldBe([new Tag("team", "clay")]);
        var told = _scene.Store.Told("registry.model").ShouldHaveSingleItem();
        (told.GetProperty("change").GetString(), told.GetProperty("modelId").GetString()).ShouldBe(("created", model.ModelId));
        _scene.Store.Memory.Outbox.ShouldHaveSingleItem().Person.ShouldBe("ada");
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("a/b")]
    [InlineData("a:b")]
    [InlineData("..")]
    public async Task A_name_that_would_not_stand_in_a_uri_is_refused(string name)
    {
        RegistryScene.CodeOf(await Models.CreateAsync(name, null, [])).ShouldBe(TrackingFaults.Invalid);
        RegistryScene.CodeOf(await Models.FindAsync(name)).ShouldBe(TrackingFaults.Invalid);
    }

    [Fact]
    public async Task A_name_is_given_once_to_models_and_prompts_together()
    {
        await _scene.ModelAsync("kiln");
        (await Models.CreateAsync("kiln", null, [])).Problems.ShouldHaveSingleItem().Message.ShouldBe("Registered Model (name=kiln) already exists.");
        var mixed = (await Models.CreateAsync("kiln", null, [new Tag(PromptTags.IsPrompt, "true")])).Problems.ShouldHaveSingleItem();
        mixed.Code.ShouldBe(TrackingFaults.AlreadyExists);
        mixed.Message.ShouldContain("already taken by a registered model");
    }

    [Fact]
    public async Task A_new_name_keeps_versions_aliases_and_the_record_of_both_names()
    {
        await _scene.ModelAsync("kiln");
        await _scene.ModelAsync("wheel");
        await _scene.VersionAsync("kiln");
        await _scene.Registry.Aliases.SetAsync("kiln", "champion", 1);
        RegistryScene.CodeOf(await Models.RenameAsync("kiln", "wheel")).ShouldBe(TrackingFaults.AlreadyExists);
        await Models.RenameAsync("kiln", "oven");
        (await _scene.Registry.Aliases.FindAsync("oven", "champion")).Required.Name.ShouldBe("oven");
        RegistryScene.CodeOf(await Models.FindAsync("kiln")).ShouldBe(TrackingFaults.NotFound);
        var told = _scene.Store.Told("registry.model")[^1];
        (told.GetProperty("name").GetString(), told.GetProperty("previousName").GetString()).ShouldBe(("oven", "kiln"));
    }

    [Fact]
    public async Task Deleting_takes_the_versions_along_and_a_new_model_of_that_name_begins_anew()
    {
        var first = await _scene.ModelAsync("kiln");
        await _scene.VersionAsync("kiln");
        await _scene.VersionAsync("kiln");
        await Models.DeleteAsync("kiln");
        RegistryScene.CodeOf(await _scene.Registry.Versions.FindAsync("kiln", 1)).ShouldBe(TrackingFaults.NotFound);
        RegistryScene.CodeOf(await Models.DeleteAsync("kiln")).ShouldBe(TrackingFaults.NotFound);
        var second = await _scene.ModelAsync("kiln");
        second.ModelId.ShouldNotBe(first.ModelId);
        (await _scene.VersionAsync("kiln")).Number.ShouldBe(1);
        _scene.Store.Told("registry.model")[1].GetProperty("lastVersion").GetInt32().ShouldBe(2);
    }

    [Fact]
    public async Task A_version_that_comes_while_its_model_is_deleted_is_deleted_with_it()
    {
        await _scene.ModelAsync("kiln");
        _scene.Store.Memory.BeforeWrite = () => new ModelRegistry(_scene.Store, TimeProvider.System, CountedEntropy.New()).Versions.CreateAsync(new NewModelVersion("kiln", "s3://b/m"));
        (await Models.DeleteAsync("kiln")).Succeeded.ShouldBeTrue();
        (await _scene.Store.Memory.ListAsync(new Assay.Tracking.Documents.DocumentListing("model-version")).CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Tags_are_set_and_taken_away_and_one_that_is_not_there_is_no_fault()
    {
        await _scene.ModelAsync("kiln");
        await Models.SetTagAsync("kiln", new Tag("team", "clay"));
        (await Models.FindAsync("kiln")).Required.Tags.ShouldBe([new Tag("team", "clay")]);
        await Models.RemoveTagAsync("kiln", "team");
        (await Models.RemoveTagAsync("kiln", "team")).Required.Tags.ShouldBeEmpty();
        RegistryScene.CodeOf(await Models.SetTagAsync("kiln", new Tag("a/../b", "x"))).ShouldBe(TrackingFaults.Invalid);
        RegistryScene.CodeOf(await Models.SetTagAsync("kiln", new Tag("a", new string('x', 100_001)))).ShouldBe(TrackingFaults.Invalid);
    }
}
