using Assay.Tracking;
using Assay.Tracking.Registry;
using Assay.Tracking.Runs;
using Assay.Tracking.Search;

namespace Across.Tests.Tracking.Registry;

public class RegistrySearchTests
{
    private readonly RegistryScene _scene = new();

    [Fact]
    public async Task Models_are_found_by_name_and_tag_and_prompts_only_when_asked_for()
    {
        await _scene.ModelAsync("kiln", new Tag("team", "clay"));
        await _scene.ModelAsync("oven");
        await _scene.ModelAsync("greeting", new Tag(PromptTags.IsPrompt, "true"));
        (await ModelsAsync(null)).ShouldBe(["kiln", "oven"]);
        (await ModelsAsync("tags.team = 'clay'")).ShouldBe(["kiln"]);
        (await ModelsAsync("name LIKE '%n'")).ShouldBe(["kiln", "oven"]);
        (await ModelsAsync("tags.`mlflow.prompt.is_prompt` = 'true'")).ShouldBe(["greeting"]);
        (await ModelsAsync("name = 'greeting'")).ShouldBeEmpty();
        (await ModelsAsync(null, "last_updated_timestamp DESC")).ShouldBe(["oven", "kiln"]);
    }

    [Fact]
    public async Task Versions_are_found_the_last_changed_first()
    {
        await _scene.ModelAsync("kiln");
        await _scene.ModelAsync("oven");
        await _scene.VersionAsync("kiln", "s3://a");
        await _scene.VersionAsync("oven", "s3://b");
        await _scene.VersionAsync("kiln", "s3://b");
        await _scene.Registry.Versions.DescribeAsync("kiln", 1, "changed");
        (await VersionsAsync(null)).ShouldBe(["kiln 1", "kiln 2", "oven 1"]);
        (await VersionsAsync("name = 'kiln'")).ShouldBe(["kiln 1", "kiln 2"]);
        (await VersionsAsync("source_path = 's3://b'")).ShouldBe(["kiln 2", "oven 1"]);
        (await VersionsAsync("name = 'kiln' AND version_number > 1")).ShouldBe(["kiln 2"]);
        (await VersionsAsync("name = 'nobody'")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Pages_follow_one_another_without_a_gap_and_a_token_belongs_to_its_search()
    {
        for (var i = 0; i < 5; i++) await _scene.ModelAsync($"kiln-{i}");
        var (names, token) = (new List<string>(), (string?)null);
        do
        {
            var page = (await _scene.Registry.Search.ModelsAsync(new SearchRequest(null, [], 2, token))).Required;
            names.AddRange(page.Items.Select(model => model.Name));
            token = page.NextToken;
        }
        while (token is not null);

        names.ShouldBe(["kiln-0", "kiln-1", "kiln-2", "kiln-3", "kiln-4"]);
        var first = (await _scene.Registry.Search.ModelsAsync(new SearchRequest(null, [], 2, null))).Required;
        RegistryScene.CodeOf(await _scene.Registry.Search.ModelsAsync(new SearchRequest("name != 'x'", [], 2, first.NextToken))).ShouldBe(TrackingFaults.Invalid);
    }

    [Fact]
    public async Task A_filter_that_cannot_be_read_is_refused() =>
        RegistryScene.CodeOf(await _scene.Registry.Search.VersionsAsync(new SearchRequest("colour = 'red'", [], 10, null))).ShouldBe(TrackingFaults.Invalid);

    private async Task<string[]> ModelsAsync(string? filter, params string[] orderBy) =>
        [.. (await _scene.Registry.Search.ModelsAsync(new SearchRequest(filter, orderBy, 100, null))).Required.Items.Select(model => model.Name)];

    private async Task<string[]> VersionsAsync(string? filter) =>
        [.. (await _scene.Registry.Search.VersionsAsync(new SearchRequest(filter, [], 100, null))).Required.Items.Select(version => $"{version.Name} {version.Number}")];
}
