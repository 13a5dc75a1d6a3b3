using Assay.Tracking.Registry;
using Assay.Tracking.Runs;
using Assay.Tracking.Webhooks;

namespace Across.Tests.Tracking.Registry;

public class RegistryEventTests
{
    private readonly RegistryScene _scene = new();

    [Fact]
    public async Task What_happens_to_a_model_is_told_as_it_happens()
    {
        await HappenAsync("kiln");
        Names().ShouldBe(["registered_model.created", null, null, "model_version.created", "model_version_tag.set", "model_version_tag.deleted", "model_version_alias.created", "model_version_alias.deleted"]);
        (_scene.Happened[3].Version, _scene.Happened[3].Source).ShouldBe((1, "s3://bucket/model"));
        (_scene.Happened[6].Alias, _scene.Happened[6].Version).ShouldBe(("champion", 1));
    }

    [Fact]
    public async Task What_happens_to_a_prompt_has_names_of_its_own()
    {
        await HappenAsync("greeting", new Tag(PromptTags.IsPrompt, "true"));
        Names().ShouldBe(["prompt.created", "prompt_tag.set", "prompt_tag.deleted", "prompt_version.created", "prompt_version_tag.set", "prompt_version_tag.deleted", "prompt_alias.created", "prompt_alias.deleted"]);
    }

    [Fact]
    public async Task What_is_refused_is_not_told()
    {
        await _scene.ModelAsync("kiln");
        await _scene.Registry.Models.CreateAsync("kiln", null, []);
        await _scene.Registry.Aliases.SetAsync("kiln", "champion", 1);
        await _scene.Registry.Versions.SetTagAsync("kiln", 1, new Tag("a", "b"));
        _scene.Happened.Count.ShouldBe(1);
    }

    [Fact]
    public void Every_event_but_that_of_budgets_can_happen() =>
        Enum.GetValues<RegistryEventKind>().SelectMany(kind => new[] { new RegistryEvent(kind, "", false), new RegistryEvent(kind, "", true) }).Select(WebhookEvents.Of).OfType<string>()
            .ShouldBe(WebhookEvents.All.Except(["budget_policy.exceeded"]), ignoreOrder: true);

    private string?[] Names() => [.. _scene.Happened.Select(WebhookEvents.Of)];

    private async Task HappenAsync(string name, params Tag[] tags)
    {
        await _scene.ModelAsync(name, tags);
        await _scene.Registry.Models.SetTagAsync(name, new Tag("a", "b"));
        await _scene.Registry.Models.RemoveTagAsync(name, "a");
        await _scene.VersionAsync(name, "s3://bucket/model", tags);
        await _scene.Registry.Versions.SetTagAsync(name, 1, new Tag("a", "b"));
        await _scene.Registry.Versions.RemoveTagAsync(name, 1, "a");
        await _scene.Registry.Aliases.SetAsync(name, "champion", 1);
        await _scene.Registry.Aliases.RemoveAsync(name, "champion");
    }
}
