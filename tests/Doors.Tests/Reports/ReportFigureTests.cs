using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Assay.Ledger.Records;
using Assay.Reports;

namespace Doors.Tests.Reports;

public partial class ReportFigureTests
{
    public static TheoryData<string> Runs => ["mortgage"];

    [Theory, MemberData(nameof(Runs))]
    public void Every_figure_says_what_its_record_says(string run)
    {
        var page = ReportPage.Of(SampleRuns.Of(run));
        page.Figures.Count().ShouldBeGreaterThan(50);
        foreach (var figure in page.Figures)
        {
            var stored = page.Resolve(figure);
            ReportPage.ExactOf(figure).ShouldBe(stored.ValueKind == JsonValueKind.String ? stored.GetString() : stored.GetRawText());
            if (stored.ValueKind == JsonValueKind.Number) ReportPage.Shows(figure.Value, stored.GetDouble()).ShouldBeTrue($"{ReportPage.FieldOf(figure)} is {stored.GetRawText()}, shown as {figure.Value}");
        }
    }

    [Theory, MemberData(nameof(Runs))]
    public void Every_quotation_is_the_text_of_its_record(string run)
    {
        var page = ReportPage.Of(SampleRuns.Of(run));
        var quotations = page.Cited.Where(element => ReportPage.ExactOf(element) is null && element.Attribute("data-title") is null).ToArray();
        quotations.ShouldNotBeEmpty();
        foreach (var quotation in quotations) quotation.Value.ShouldBe(page.Resolve(quotation).GetString());
    }

    [Theory, MemberData(nameof(Runs))]
    public void No_number_stands_on_the_page_without_its_record(string run)
    {
        var page = ReportPage.Of(SampleRuns.Of(run));
        var main = page.Document.Descendants("main").Single();
        main.Descendants("section").Where(section => section.Attribute("id")?.Value == "records").Remove();
        main.Descendants().Where(element => element.Attribute("data-field") is not null || element.Attribute("aria-hidden")?.Value == "true").Remove();
        var loose = main.DescendantNodes().OfType<XText>().Where(text => LooseNumber().IsMatch(text.Value)).Select(text => text.Value.Trim());
        loose.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Runs))]
    public void A_figure_follows_its_field_and_no_other(string run)
    {
        var source = SampleRuns.Of(run);
        var before = Shown(source);
        foreach (var (record, path, value) in Fields(source).Where(field => before.ContainsKey((field.Record.Id, field.Path))))
        {
            var changed = record with { Body = JsonPath.With(record.Body, path, Another(value)) };
            var after = Shown(source with { Records = source.Records.Replace(record, changed) });
            after.ShouldContainKey((record.Id, path));
            after[(record.Id, path)].ShouldNotBe(before[(record.Id, path)], path);
            var others = after.Where(figure => figure.Key != (record.Id, path) && before.TryGetValue(figure.Key, out var old) && old != figure.Value);
            others.Select(figure => figure.Key).ShouldBeEmpty($"changed with {path}");
        }
    }

    [Theory, MemberData(nameof(Runs))]
    public void Each_figure_that_is_a_link_leads_to_its_record(string run)
    {
        var page = ReportPage.Of(SampleRuns.Of(run));
        var ids = page.Document.Descendants().Select(element => element.Attribute("id")?.Value).OfType<string>().ToList();
        ids.Distinct().Count().ShouldBe(ids.Count, "ids are unique");
        var links = page.Document.Descendants("a").Select(link => link.Attribute("href")!.Value).ToArray();
        links.ShouldAllBe(link => ids.Contains(link.TrimStart('#')));
        page.Html.ShouldNotContain("http://");
        page.Html.ShouldNotContain("https://");
    }

    private static Dictionary<(string Record, string Field), string> Shown(ReportSource source) =>
        ReportPage.Of(source).Figures.GroupBy(figure => (ReportPage.RecordOf(figure), ReportPage.FieldOf(figure)))
            .ToDictionary(group => group.Key, group => string.Join(" | ", group.Select(ReportPage.ExactOf)));

    /// <summary>One field of each shape: <c>metrics[0].value</c> stands for <c>metrics[1].value</c>.</summary>
    private static IEnumerable<(RecordEntry Record, string Path, double Value)> Fields(ReportSource source) =>
        source.Records.DistinctBy(record => record.Kind).SelectMany(record => JsonPath.Numbers(record.Body).DistinctBy(field => Index().Replace(field.Path, "[]")).Select(field => (record, field.Path, field.Value)));

    private static double Another(double value) => value == Math.Floor(value) ? value + 1 : value * 0.9 + 0.01;

    [GeneratedRegex(@"(?<![\w-])[-+−]?\d")]
    private static partial Regex LooseNumber();

    [GeneratedRegex(@"\[\d+\]")]
    private static partial Regex Index();
}
