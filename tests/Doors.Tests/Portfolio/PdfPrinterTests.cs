using Assay.Reports.Portfolio.Printing;

namespace Doors.Tests.Portfolio;

public class PdfPrinterTests
{
    [Fact]
    public void The_first_browser_on_the_path_is_found_and_none_where_there_is_none()
    {
        var folder = Directory.CreateTempSubdirectory("assay-path-");
        try
        {
            var path = $"/nowhere{Path.PathSeparator}{folder.FullName}";
            PdfPrinter.Find(path).ShouldBeNull();
            PdfPrinter.Find(null).ShouldBeNull();
            File.WriteAllText(Path.Combine(folder.FullName, "google-chrome"), "");
            PdfPrinter.Find(path).ShouldBe(Path.Combine(folder.FullName, "google-chrome"));
            File.WriteAllText(Path.Combine(folder.FullName, "chromium"), "");
            PdfPrinter.Find(path).ShouldBe(Path.Combine(folder.FullName, "chromium"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_page_is_printed_where_there_is_a_browser()
    {
        var chromium = PdfPrinter.Find(Environment.GetEnvironmentVariable("PATH"));
        Assert.SkipWhen(chromium is null, Reports.Browser.Chromium.Missing);
        var folder = Directory.CreateTempSubdirectory("assay-print-test-");
        try
        {
            var (html, pdf) = (Path.Combine(folder.FullName, "a page.html"), Path.Combine(folder.FullName, "a page.pdf"));
            await File.WriteAllTextAsync(html, "<!DOCTYPE html><title>t</title><p>words</p>", TestContext.Current.CancellationToken);
            (await PdfPrinter.PrintAsync(chromium!, html, pdf, TestContext.Current.CancellationToken)).Problems.ShouldBeEmpty();
            File.ReadAllBytes(pdf)[..5].ShouldBe("%PDF-"u8.ToArray());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_browser_that_fails_is_told_with_what_to_do_instead()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The browser of this test is the program false.");
        var problem = (await PdfPrinter.PrintAsync("/bin/false", "/nowhere/page.html", "/nowhere/page.pdf", TestContext.Current.CancellationToken)).Problems.ShouldHaveSingleItem();
        problem.Code.ShouldBe("portfolio.not-printed");
        problem.Remedy.ShouldContain("print it from there");
    }
}
