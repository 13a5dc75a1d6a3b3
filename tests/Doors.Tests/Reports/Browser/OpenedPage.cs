using Assay.Reports;
using Microsoft.Playwright;

namespace Doors.Tests.Reports.Browser;

/// <summary>A report opened in a browser from a file, with everything that the browser complained of or asked for.</summary>
internal sealed class OpenedPage : IAsyncDisposable
{
    private readonly DirectoryInfo _folder;

    private OpenedPage(IPage page, DirectoryInfo folder) => (Page, _folder) = (page, folder);

    public IPage Page { get; }

    public List<string> Complaints { get; } = [];

    public List<string> Requests { get; } = [];

    public static async Task<OpenedPage> OfAsync(Chromium chromium, ReportSource source, int width, ColorScheme scheme = ColorScheme.Light)
    {
        Assert.SkipWhen(chromium.Context is null, Chromium.Missing);
        var folder = Directory.CreateTempSubdirectory("assay-page-");
        var files = await Report.WriteAsync(folder.FullName, source);
        var opened = new OpenedPage(await chromium.Context!.NewPageAsync(), folder);
        opened.Listen();
        await opened.Page.SetViewportSizeAsync(width, 900);
        await opened.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
        await opened.Page.GotoAsync(new Uri(files.Html).AbsoluteUri);
        return opened;
    }

    /// <summary>Keeps a picture of the whole page where ASSAY_PICTURES names a folder, for a person to look at.</summary>
    public async Task PictureAsync(string name)
    {
        if (Environment.GetEnvironmentVariable("ASSAY_PICTURES") is not { } folder) return;
        await Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, name + ".png"), FullPage = true });
    }

    public async ValueTask DisposeAsync()
    {
        await Page.CloseAsync();
        _folder.Delete(recursive: true);
    }

    private void Listen()
    {
        Page.Console += (_, message) => Complaints.Add(message.Text);
        Page.PageError += (_, error) => Complaints.Add(error);
        Page.Request += (_, request) => Requests.Add(request.Url);
    }
}
