using Microsoft.Playwright;

namespace Doors.Tests.Web;

/// <summary>Takes the pictures of the pages that the documentation keeps: the top of each, at two widths and in both themes, into the folder that ASSAY_KEPT_PICTURES names. Without one, those of one page show that it can be done.</summary>
[Collection("processes")]
[Trait("Takes", "minutes")]
public class KeptPicturesTests(UsedProject project, AssessedWork work) : IClassFixture<UsedProject>, IClassFixture<AssessedWork>
{
    private const int Quality = 55;

    private static readonly (string Path, string Name)[] Pages =
    [
        ("/", "projects"), ("/projects/job", "project"), ("/projects/job/data", "data"), ("/projects/job/evaluation", "evaluation"), ("/projects/job/card", "card"), ("/projects/job/release", "release"), ("/projects/job/monitor", "monitor"),
        ("/projects/job/retire", "retire"), ("/runs", "runs"), ("/evidence", "evidence"), ("/evidence/level-6-ai-engineer/S7", "criterion"), ("/standards", "standards"), ("/standards/nist-ai-rmf", "standard"), ("/evidence/add", "add"),
        ("/evidence/eligibility", "eligibility"), ("/evidence/portfolio", "portfolio"), ("/evidence/asked", "asked"), ("/evidence/reflections", "reflections"), ("/queue", "queue"), ("/ledger", "ledger"), ("/ledger/3", "record"),
        ("/ledger/checkpoints", "checkpoints"), ("/verify", "verify"), ("/models", "models"), ("/models/job/try", "try"), ("/search?q=bias", "search"), ("/admin", "admin"),
    ];

    // Of a bundle that somebody dropped, with the engineer's key pinned and the manager's not.
    private static readonly (string Path, string Name)[] BundlePages =
    [
        ("/verify", "bundle"), ("/verify/evidence", "bundle-evidence"), ("/verify/evidence/level-6-ai-engineer/S7", "bundle-criterion"), ("/verify/portfolio", "bundle-portfolio"),
    ];

    [Fact]
    public async Task The_documentation_has_a_picture_of_each_page()
    {
        var kept = Environment.GetEnvironmentVariable("ASSAY_KEPT_PICTURES");
        var folder = kept ?? Directory.CreateTempSubdirectory("assay-pictures-").FullName;
        foreach (var page in kept is null ? Pages[..1] : Pages) await TakeAsync(folder, page);
        if (kept is not null) await DropAsync();
        foreach (var page in kept is null ? [] : BundlePages) await TakeAsync(folder, page);
        Directory.GetFiles(folder, "*.webp").ShouldAllBe(picture => new FileInfo(picture).Length > 1000);
        if (kept is null) Directory.Delete(folder, recursive: true);
    }

    private async Task TakeAsync(string folder, (string Path, string Name) page)
    {
        foreach (var (width, height) in new[] { (1280, 860), (390, 780) })
            foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                await using var seen = await project.SeeAsync(page.Path, width, scheme);
                await seen.Page.SetViewportSizeAsync(width, height);
                var session = await seen.Page.Context.NewCDPSessionAsync(seen.Page);
                var taken = await session.SendAsync("Page.captureScreenshot", new Dictionary<string, object> { ["format"] = "webp", ["quality"] = Quality });
                await File.WriteAllBytesAsync(Path.Combine(folder, $"{page.Name}-{width}-{scheme.ToString().ToLowerInvariant()}.webp"), taken!.Value.GetProperty("data").GetBytesFromBase64());
            }
    }

    private async Task DropAsync()
    {
        await using var seen = await project.SeeAsync("/verify");
        await seen.Page.Locator("#bundle").SetInputFilesAsync(new FilePayload { Name = "portfolio.assay", MimeType = "application/zip", Buffer = work.Portfolio });
        await seen.Page.Locator("#pins").FillAsync(work.Engineer);
        await seen.Page.GetByRole(AriaRole.Button, new() { Name = "Verify", Exact = true }).ClickAsync();
        await seen.Page.Locator("#verdict").WaitForAsync();
    }
}
