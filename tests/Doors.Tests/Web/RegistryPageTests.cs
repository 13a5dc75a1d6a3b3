using Microsoft.Playwright;

namespace Doors.Tests.Web;

/// <summary>Registered models on pages: listed, found, with their versions and where these came from; and found by the search at the top.</summary>
[Collection("processes")]
[Trait("Takes", "a minute")]
public class RegistryPageTests(WebDesk desk) : IClassFixture<WebDesk>
{
    private const string Hostile = "<script>document.title='taken'</script> \u202Egnirts";

    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    [InlineData(390, ColorScheme.Light)]
    public async Task A_model_is_found_and_opened_and_its_version_leads_to_its_run(int width, ColorScheme scheme)
    {
        var (name, logged) = await RegisteredAsync();
        await using var seen = await desk.SeeAsync($"/registry?filter=name%20LIKE%20'{name[..9]}%25'%20AND%20tags.team%20%3D%20'risk'%20AND%20name%20%3D%20'{name}'", width, scheme);
        await Assertions.Expect(seen.Page.Locator("tbody tr")).ToHaveCountAsync(1);
        await Assertions.Expect(seen.Page.Locator("tbody")).ToContainTextAsync("@champion → 1");
        await seen.PictureAsync($"registry-{width}-{scheme}");
        await seen.ShouldBeSoundAsync();
        await seen.ShouldBeAccessibleAsync();
        await seen.Page.Locator("tbody th a").ClickAsync();
        await Assertions.Expect(seen.Page.Locator("h1")).ToHaveTextAsync(name);
        await Assertions.Expect(seen.Page.Locator("table").First.Locator("tbody tr")).ToHaveCountAsync(2);
        await Assertions.Expect(seen.Page.Locator("p.said")).ToHaveTextAsync(Hostile);
        await seen.PictureAsync($"registered-{width}-{scheme}");
        await seen.ShouldBeSoundAsync();
        await seen.ShouldBeAccessibleAsync();
        await seen.Page.GetByRole(AriaRole.Link, new() { Name = "brisk fox" }).ClickAsync();
        await Assertions.Expect(seen.Page).ToHaveURLAsync(new Uri(seen.Address, $"/runs/{logged.Runs[0]}").AbsoluteUri);
        (await seen.Page.TitleAsync()).ShouldNotBe("taken");
    }

    [Fact]
    public async Task What_is_no_filter_is_told_and_what_is_not_there_says_so()
    {
        await using var seen = await desk.SeeAsync("/registry?filter=name%20%3C");
        await Assertions.Expect(seen.Page.Locator(".problems")).ToContainTextAsync("name <");
        await seen.Page.GotoAsync(new Uri(seen.Address, "/registry/nobody").AbsoluteUri);
        await Assertions.Expect(seen.Page.Locator("h1")).ToHaveTextAsync("No such model");
    }

    [Fact]
    public async Task The_search_at_the_top_finds_models_experiments_and_runs_by_name_and_a_run_by_its_id()
    {
        var (name, logged) = await RegisteredAsync();
        await using var seen = await desk.SeeAsync($"/search?q={name[..12]}");
        await Assertions.Expect(seen.Page.Locator(".results a")).ToHaveTextAsync([name]);
        await seen.Page.GotoAsync(new Uri(seen.Address, "/search?q=BRISK").AbsoluteUri);
        await Assertions.Expect(seen.Page.Locator(".results a", new() { HasText = "brisk fox" }).First).ToBeVisibleAsync();
        await seen.Page.GotoAsync(new Uri(seen.Address, $"/search?q={logged.Runs[1]}").AbsoluteUri);
        await seen.Page.Locator(".results a", new() { HasText = "calm owl" }).ClickAsync();
        await Assertions.Expect(seen.Page).ToHaveURLAsync(new Uri(seen.Address, $"/runs/{logged.Runs[1]}").AbsoluteUri);
        await seen.Page.GotoAsync(new Uri(seen.Address, "/search?q=churn").AbsoluteUri);
        await Assertions.Expect(seen.Page.Locator(".results a", new() { HasText = "churn" }).First).ToBeVisibleAsync();
        await seen.Page.GotoAsync(new Uri(seen.Address, "/search?q=100%25").AbsoluteUri);
        await Assertions.Expect(seen.Page.Locator(".empty-title")).ToHaveTextAsync("Nothing found");
    }

    private async Task<(string Name, LoggedRuns Logged)> RegisteredAsync()
    {
        var logged = await LoggedRuns.OfAsync(desk);
        var name = $"fraud {Guid.NewGuid():N}";
        await desk.Server.DoAsync("registered-models/create", new { name, description = Hostile, tags = new[] { new { key = "team", value = "risk" } } });
        foreach (var run in logged.Runs[..2]) await desk.Server.DoAsync("model-versions/create", new { name, source = $"mlflow-artifacts:/{logged.Experiment}/{run}/artifacts/model", run_id = run });
        await desk.Server.DoAsync("registered-models/alias", new { name, alias = "champion", version = "1" });
        return (name, logged);
    }
}
