using Assay.Reports;

namespace Doors.Tests.Reports;

public class ReportFilesTests
{
    [Fact]
    public async Task Both_files_are_written_and_written_over()
    {
        var folder = Directory.CreateTempSubdirectory("assay-report-");
        try
        {
            var path = Path.Combine(folder.FullName, "report");
            await Report.WriteAsync(path, MortgageRun.Source with { Project = "first" });
            var files = await Report.WriteAsync(path, MortgageRun.Source with { Project = "second" });
            Directory.GetFiles(path).Order().ShouldBe([files.ModelCard, files.Html]);
            (await File.ReadAllTextAsync(files.Html)).ShouldContain("<bdi>second</bdi>");
            (await File.ReadAllTextAsync(files.ModelCard)).ShouldContain("# second");
        }
        finally
        {
            if (Environment.GetEnvironmentVariable("ASSAY_KEEP_PAGES") is null) folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void The_same_records_give_the_same_bytes_in_any_order()
    {
        var html = ReportWriter.WriteHtml(MortgageRun.Source);
        ReportWriter.WriteHtml(MortgageRun.Source with { Records = [.. MortgageRun.Source.Records.Reverse()] }).ShouldBe(html);
        html.Length.ShouldBeLessThan(1_000_000);
    }

    [Fact]
    public void A_report_that_was_written_before_takes_in_the_newest_checkpoint_and_nothing_else_differs()
    {
        var source = MortgageRun.Source;
        var open = ReportWriter.WriteOpen(source);
        open.With("a head \u2014 <b>").ShouldBe(ReportWriter.WriteHtml(source with { Checkpoint = "a head \u2014 <b>" }));
        open.With(null).ShouldBe(ReportWriter.WriteHtml(source with { Checkpoint = null }));
        open.With("a head").ShouldContain("<code>a head</code>");
        open.With("a head").ShouldNotContain("\u0001");
        ReportWriter.WriteOpen(source with { Records = [] }).With("a head").ShouldNotContain("a head");
    }
}
