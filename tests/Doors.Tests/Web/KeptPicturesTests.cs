using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Doors.Tests.Web;

/// <summary>Takes the pictures of the pages that the documentation keeps: the top of each, at two widths and in both themes, into the folder that ASSAY_KEPT_PICTURES names. Without one, those of one page show that it can be done.</summary>
[Collection("processes")]
[Trait("Takes", "minutes")]
public partial class KeptPicturesTests(UsedProject project, AssessedWork work) : IClassFixture<UsedProject>, IClassFixture<AssessedWork>
{
    private const int Quality = 55;

    [Fact]
    public async Task The_documentation_has_a_picture_of_each_page()
    {
        var kept = Environment.GetEnvironmentVariable("ASSAY_KEPT_PICTURES");
        var folder = kept ?? Directory.CreateTempSubdirectory("assay-pictures-").FullName;
        var pages = await PicturedPages.OfAsync(project.Web);
        foreach (var page in kept is null ? pages.Take(1) : pages) await TakeAsync(folder, page);
        var ofBundle = await PicturedPages.OfBundleAsync(project.Web, work);
        foreach (var page in kept is null ? [] : ofBundle) await TakeAsync(folder, page);
        pages.Concat(ofBundle).Select(page => page.Route).Distinct().ShouldBe(Routes(), ignoreOrder: true);
        Directory.GetFiles(folder, "*.webp").ShouldAllBe(picture => new FileInfo(picture).Length > 1000);
        if (kept is null) Directory.Delete(folder, recursive: true);
    }

    // What is open to everybody looks as it does to somebody who did not sign in.
    private async Task TakeAsync(string folder, PicturedPage page)
    {
        await using var stranger = page.IsOpen ? await PersonAtBrowser.OpenAsync(new Uri(project.Web.Server.Address)) : null;
        foreach (var (width, height) in new[] { (1280, 860), (390, 780) })
            foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                await using var seen = stranger is null ? await project.SeeAsync(page.Path, width, scheme) : await SeenPage.OfAsync(stranger.Page.Context, new Uri(new Uri(project.Web.Server.Address), page.Path), width, scheme);
                await seen.Page.SetViewportSizeAsync(width, height);
                var session = await seen.Page.Context.NewCDPSessionAsync(seen.Page);
                var taken = await session.SendAsync("Page.captureScreenshot", new Dictionary<string, object> { ["format"] = "webp", ["quality"] = Quality });
                await File.WriteAllBytesAsync(Path.Combine(folder, $"{page.Name}-{width}-{scheme.ToString().ToLowerInvariant()}.webp"), taken!.Value.GetProperty("data").GetBytesFromBase64());
            }
    }

    private static IEnumerable<string> Routes() => Repository.Files("src/doors/Assay.Server/Pages", ".razor").SelectMany(file => Route().Matches(Repository.Read(file)).Select(match => match.Groups[1].Value));

    [GeneratedRegex("^@page \"([^\"]+)\"", RegexOptions.Multiline)]
    private static partial Regex Route();
}
