using System.Text.Json;
using Microsoft.Playwright;

namespace Doors.Tests.Reports.Browser;

public class AccessibilityTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Missing = "axe-core is not there: npm install --prefix artifacts/axe axe-core, or name axe.min.js in ASSAY_AXE.";

    [Theory]
    [InlineData("mortgage", ColorScheme.Light)]
    [InlineData("mortgage", ColorScheme.Dark)]
    [InlineData("houses", ColorScheme.Light)]
    public async Task Axe_finds_nothing_to_object_to(string run, ColorScheme scheme)
    {
        var axe = Environment.GetEnvironmentVariable("ASSAY_AXE") ?? Path.Combine(AppContext.BaseDirectory, "../../../../../artifacts/axe/node_modules/axe-core/axe.min.js");
        Assert.SkipUnless(File.Exists(axe), Missing);
        await using var opened = await OpenedPage.OfAsync(chromium, SampleRuns.Of(run), 1280, scheme);
        await opened.Page.EvaluateAsync("() => document.querySelectorAll('details').forEach(details => details.open = true)");
        await opened.Page.EvaluateAsync(await File.ReadAllTextAsync(axe));
        var found = await opened.Page.EvaluateAsync<JsonElement>("async () => (await axe.run(document)).violations.map(v => ({ id: v.id, help: v.help, nodes: v.nodes.slice(0, 3).map(n => n.html.slice(0, 200)) }))");
        found.GetRawText().ShouldBe("[]");
    }

    [Fact]
    public async Task Headings_go_down_one_step_at_a_time_and_every_drawing_has_a_name_and_a_table()
    {
        await using var opened = await OpenedPage.OfAsync(chromium, SampleRuns.Of("mortgage"), 1280);
        var levels = await opened.Page.EvaluateAsync<int[]>("() => [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(h => Number(h.tagName[1]))");
        levels[0].ShouldBe(1);
        levels.Zip(levels.Skip(1)).ShouldAllBe(pair => pair.Second - pair.First <= 1);
        var drawings = await opened.Page.Locator("svg[role=img]").AllAsync();
        drawings.Count.ShouldBeGreaterThan(20);
        (await opened.Page.Locator("figure.chart:not(:has(svg[role=img] > title)), figure.chart:not(:has(svg[role=img] > desc)), figure.chart:not(:has(details table caption))").CountAsync()).ShouldBe(0);
    }
}
