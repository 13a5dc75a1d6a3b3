using Assay.Tracking;
using Assay.Tracking.Registry;

namespace Across.Tests.Tracking.Registry;

public class ModelAliasTests
{
    private readonly RegistryScene _scene = new();

    private ModelAliases Aliases => _scene.Registry.Aliases;

    [Fact]
    public async Task An_alias_points_to_one_version_and_the_ledger_knows_the_one_before()
    {
        await TwoVersionsAsync();
        await Aliases.SetAsync("kiln", "champion", 1);
        await Aliases.SetAsync("kiln", "champion", 2);
        var version = (await Aliases.FindAsync("kiln", "champion")).Required;
        (version.Number, version.Aliases.ShouldHaveSingleItem()).ShouldBe((2, "champion"));
        (await _scene.Registry.Versions.FindAsync("kiln", 1)).Required.Aliases.ShouldBeEmpty();
        var told = _scene.Store.Told("registry.alias")[^1];
        (told.GetProperty("version").GetInt32(), told.GetProperty("previousVersion").GetInt32()).ShouldBe((2, 1));
    }

    [Theory]
    [InlineData("")]
    [InlineData("latest")]
    [InlineData("LATEST")]
    [InlineData("v1")]
    [InlineData("V27")]
    [InlineData("a b")]
    [InlineData("a\n")]
    public async Task A_reserved_or_unreadable_name_is_refused(string alias)
    {
        await TwoVersionsAsync();
        (await Aliases.SetAsync("kiln", alias, 1)).Problems.ShouldHaveSingleItem().Place!.Field.ShouldBe("alias");
    }

    [Theory]
    [InlineData("v")]
    [InlineData("version1")]
    [InlineData("latest-2")]
    [InlineData("größter")]
    public async Task A_name_that_only_resembles_a_reserved_one_is_taken(string alias)
    {
        await TwoVersionsAsync();
        (await Aliases.SetAsync("kiln", alias, 1)).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task An_alias_points_to_a_version_that_is_there()
    {
        await TwoVersionsAsync();
        RegistryScene.CodeOf(await Aliases.SetAsync("kiln", "champion", 7)).ShouldBe(TrackingFaults.NotFound);
        RegistryScene.CodeOf(await Aliases.FindAsync("kiln", "champion")).ShouldBe(TrackingFaults.Invalid);
        await Aliases.SetAsync("kiln", "champion", 2);
        await _scene.Registry.Versions.DeleteAsync("kiln", 2);
        RegistryScene.CodeOf(await Aliases.FindAsync("kiln", "champion")).ShouldBe(TrackingFaults.Invalid);
        _scene.Store.Told("registry.alias").Count.ShouldBe(2);
    }

    [Fact]
    public async Task The_newest_version_is_always_the_latest()
    {
        await _scene.ModelAsync("kiln");
        RegistryScene.CodeOf(await Aliases.FindAsync("kiln", "latest")).ShouldBe(TrackingFaults.NotFound);
        await _scene.VersionAsync("kiln");
        await _scene.VersionAsync("kiln");
        await _scene.Registry.Stages.MoveAsync("kiln", 1, "Production", false);
        (await Aliases.FindAsync("kiln", "Latest")).Required.Number.ShouldBe(2);
    }

    [Fact]
    public async Task Taking_away_what_is_not_there_is_no_fault_and_tells_the_ledger_nothing()
    {
        await TwoVersionsAsync();
        await Aliases.SetAsync("kiln", "champion", 1);
        (await Aliases.RemoveAsync("kiln", "champion")).Required.Aliases.ShouldBeEmpty();
        (await Aliases.RemoveAsync("kiln", "champion")).Succeeded.ShouldBeTrue();
        _scene.Store.Told("registry.alias").Count.ShouldBe(2);
    }

    private async Task TwoVersionsAsync()
    {
        await _scene.ModelAsync("kiln");
        await _scene.VersionAsync("kiln");
        await _scene.VersionAsync("kiln");
    }
}
