using Assay.Tracking;
using Assay.Tracking.Registry;
using CsCheck;

namespace Across.Tests.Tracking.Registry;

public class ModelStagingTests
{
    private readonly RegistryScene _scene = new();

    [Fact]
    public async Task A_stage_is_named_in_any_case_and_each_move_is_told_to_the_ledger()
    {
        await ThreeVersionsAsync();
        (await MoveAsync(2, "STAGING")).Required.Stage.ShouldBe("Staging");
        (await MoveAsync(2, "Staging")).Succeeded.ShouldBeTrue();
        var told = _scene.Store.Told("registry.stage").ShouldHaveSingleItem();
        (told.GetProperty("version").GetInt32(), told.GetProperty("from").GetString(), told.GetProperty("to").GetString()).ShouldBe((2, "None", "Staging"));
        (await MoveAsync(2, "Attic")).Problems.ShouldHaveSingleItem().Place!.Field.ShouldBe("stage");
        RegistryScene.CodeOf(await MoveAsync(9, "Staging")).ShouldBe(TrackingFaults.NotFound);
    }

    [Fact]
    public async Task The_versions_that_are_in_an_active_stage_can_be_archived_in_the_same_move()
    {
        await ThreeVersionsAsync();
        await MoveAsync(1, "Production");
        await MoveAsync(2, "Production", archiveExisting: true);
        (await _scene.LatestAsync("kiln")).ShouldBe(["1 Archived", "2 Production", "3 None"]);
        _scene.Store.Told("registry.stage").Count.ShouldBe(3);
        RegistryScene.CodeOf(await MoveAsync(3, "Archived", archiveExisting: true)).ShouldBe(TrackingFaults.Invalid);
    }

    [Fact]
    public async Task The_newest_version_of_the_stages_that_are_asked_for()
    {
        await ThreeVersionsAsync();
        await MoveAsync(2, "Staging");
        (await _scene.LatestAsync("kiln", "none")).ShouldBe(["3 None"]);
        (await _scene.LatestAsync("kiln", "Staging", "Production")).ShouldBe(["2 Staging"]);
        RegistryScene.CodeOf(await _scene.Registry.Versions.LatestAsync("kiln", ["Attic"])).ShouldBe(TrackingFaults.Invalid);
    }

    [Fact]
    public async Task Whatever_is_moved_and_deleted_each_stage_names_the_newest_that_is_in_it() =>
        await Gen.Select(Gen.Int[1, 6], Gen.Int[0, ModelStages.All.Count], Gen.Bool).Array[1, 20].SampleAsync(async moves =>
        {
            var scene = new RegistryScene();
            await scene.ModelAsync("kiln");
            for (var i = 0; i < 6; i++) await scene.VersionAsync("kiln");
            foreach (var (number, choice, archives) in moves)
                if (choice == ModelStages.All.Count) await scene.Registry.Versions.DeleteAsync("kiln", number);
                else await scene.Registry.Stages.MoveAsync("kiln", number, ModelStages.All[choice], archives && ModelStages.IsActive(ModelStages.All[choice]));

            var model = (await scene.Registry.Models.FindAsync("kiln")).Required;
            var there = await scene.Registry.Versions.ListAsync([model]).ToListAsync();
            var newest = there.GroupBy(version => version.Stage).Select(stage => stage.MaxBy(version => version.Number)!).OrderBy(version => version.Number).Select(version => $"{version.Number} {version.Stage}");
            (await scene.LatestAsync("kiln")).ShouldBe(newest);
        }, iter: 50);

    private async Task ThreeVersionsAsync()
    {
        await _scene.ModelAsync("kiln");
        for (var i = 0; i < 3; i++) await _scene.VersionAsync("kiln");
    }

    private Task<Assay.Kernel.Outcome<ModelVersion>> MoveAsync(int number, string stage, bool archiveExisting = false) => _scene.Registry.Stages.MoveAsync("kiln", number, stage, archiveExisting);
}
