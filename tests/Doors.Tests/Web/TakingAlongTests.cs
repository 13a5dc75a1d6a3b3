using Microsoft.Playwright;

namespace Doors.Tests.Web;

/// <summary>What a visitor takes along from a page: tables as CSV, drawings as SVG and PNG, and how a page looks on paper.</summary>
[Collection("processes")]
[Trait("Takes", "a minute")]
public class TakingAlongTests(WebDesk desk) : IClassFixture<WebDesk>
{
    [Fact]
    public async Task A_drawing_is_saved_with_its_colours_as_a_document_and_as_a_picture()
    {
        await using var seen = await desk.SeeAsync("/projects/job/evaluation");
        var svg = await File.ReadAllTextAsync(await SaveAsync(seen, "SVG"));
        svg.ShouldStartWith("<svg");
        svg.ShouldContain("xmlns=\"http://www.w3.org/2000/svg\"");
        svg.ShouldNotContain("class=");
        svg.ShouldContain("fill=\"rgb(");
        var png = await File.ReadAllBytesAsync(await SaveAsync(seen, "PNG"));
        png[..4].ShouldBe([0x89, (byte)'P', (byte)'N', (byte)'G']);
        png.Length.ShouldBeGreaterThan(5_000);
        seen.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_table_is_saved_with_exact_numbers_and_without_formulas()
    {
        await using var seen = await desk.SeeAsync("/queue");
        await seen.Page.EvaluateAsync("""
            () => {
              document.querySelector('main').insertAdjacentHTML('beforeend', '<div class="scroll" aria-label="Odd: cells"><table><thead><tr><th>name</th><th>value</th></tr></thead><tbody>' +
                '<tr><td>=HYPERLINK("x")</td><td><data value="0.12345678901234567">0.123</data></td></tr><tr><td>@sum, "quoted"</td><td>-0.5</td></tr><tr><td>+1+cmd|x</td><td><time datetime="2026-03-02T00:00:00Z">2 March</time></td></tr></tbody></table></div>');
              dispatchEvent(new Event('load'));
            }
            """);
        var path = await SaveAsync(seen, "CSV");
        // Spreadsheets take a file for UTF-8 by its mark.
        (await File.ReadAllBytesAsync(path))[..3].ShouldBe([0xEF, 0xBB, 0xBF]);
        (await File.ReadAllTextAsync(path)).ShouldBe("name,value\n\"'=HYPERLINK(\"\"x\"\")\",0.12345678901234567\n\"'@sum, \"\"quoted\"\"\",-0.5\n'+1+cmd|x,2026-03-02T00:00:00Z\n");
    }

    [Fact]
    public async Task The_link_to_a_view_holds_what_was_chosen()
    {
        await using var seen = await desk.SeeAsync("/evidence?standard=nist-ai-rmf&view=read");
        await seen.Page.Locator(".matrix .cell").First.ClickAsync();
        await Assertions.Expect(seen.Page.Locator(".notice").First).ToContainTextAsync("A view for assessors");
        seen.Page.Url.ShouldEndWith("view=read");
        (await seen.Page.Locator("form.do").CountAsync()).ShouldBe(0);
    }

    [Theory]
    [InlineData("/evidence")]
    [InlineData("/projects/job/evaluation")]
    public async Task A_page_is_made_for_paper_too(string path)
    {
        await using var seen = await desk.SeeAsync(path, scheme: ColorScheme.Dark);
        await seen.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print, ColorScheme = ColorScheme.Dark });
        await Assertions.Expect(seen.Page.Locator("header.top")).ToBeHiddenAsync();
        (await seen.Page.EvaluateAsync<string>("() => getComputedStyle(document.documentElement).color")).ShouldBe("rgb(28, 32, 38)");
        var pdf = await seen.Page.PdfAsync(new PagePdfOptions { Format = "A4", PrintBackground = true });
        pdf.Length.ShouldBeGreaterThan(10_000);
        if (Environment.GetEnvironmentVariable("ASSAY_PICTURES") is { } folder) await File.WriteAllBytesAsync(Path.Combine(folder, $"paper{path.Replace('/', '-')}.pdf"), pdf);
    }

    private static async Task<string> SaveAsync(SeenPage seen, string form)
    {
        var file = await seen.Page.RunAndWaitForDownloadAsync(() => seen.Page.Locator(".tools button", new PageLocatorOptions { HasText = form }).Filter(new LocatorFilterOptions { Visible = true }).Last.ClickAsync());
        file.SuggestedFilename.ShouldMatch("^[a-z0-9-]+\\.[a-z]+$");
        return await file.PathAsync();
    }
}
