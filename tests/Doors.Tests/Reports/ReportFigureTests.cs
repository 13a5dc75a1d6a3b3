using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Assay.Ledger.Records;
using Assay.Reports;

namespace Doors.Tests.Reports;

public partial class ReportFigureTests
{
    /// <summary>Seeds, what each fold gave, and what only repeats what is shown beside it.</summary>
    private static readonly string[] OnlyInRecords =
    [
        "data.profile body.columns[].numbers.quantiles[].probability",
        "train.run body.folds[].repeat", "train.run body.folds[].fold", "train.run body.folds[].trainingRows", "train.run body.folds[].scoredRows", "train.run body.folds[].metrics.log_loss", "train.run body.folds[].metrics.roc_auc",
        "train.selection body.ranking[].parameters.learning_rate", "train.selection body.ranking[].parameters.num_leaves",
        "evaluate.performance body.seed", "evaluate.performance body.metrics[].baseline.confidenceLevel", "evaluate.performance body.metrics[].comparison.pValue",
        "evaluate.fairness body.attributes[].gaps[].value.confidenceLevel", "evaluate.slices body.found[].testLoss.confidenceLevel", "evaluate.slices body.found[].testMetric.confidenceLevel",
        "evaluate.explanation body.seed", "evaluate.robustness body.seed",
    ];

    public static TheoryData<string> Runs => ["mortgage", "houses", "flowers"];

    [Theory, MemberData(nameof(Runs))]
    public void Every_figure_says_what_its_record_says(string run)
    {
        var page = ReportPage.Of(SampleRuns.Of(run));
        page.Figures.Count().ShouldBeGreaterThan(15);
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
        main.Descendants().Where(element => element.Attribute("data-field") is not null || element.Attribute("aria-hidden")?.Value == "true" || element.Attribute("class")?.Value == "key").Remove();
        var loose = main.DescendantNodes().OfType<XText>().Where(text => LooseNumber().IsMatch(text.Value)).Select(text => text.Value.Trim());
        loose.ShouldBeEmpty();
    }

    /// <summary>Each round changes one field of every record; what changes on the page is what cites those fields, all of it and nothing else.</summary>
    [Theory, MemberData(nameof(Runs))]
    public void A_figure_follows_its_field_and_no_other(string run)
    {
        var source = SampleRuns.Of(run);
        var before = Shown(source);
        var fields = source.Records.DistinctBy(record => record.Kind).Select(record => (Record: record, Numbers: Numbers(record).Where(field => before.ContainsKey((record.Id, field.Path))).ToArray())).ToArray();
        for (var round = 0; round < fields.Max(one => one.Numbers.Length); round++)
        {
            var changed = fields.Where(one => round < one.Numbers.Length).Select(one => (one.Record, one.Numbers[round].Path, Value: Another(one.Numbers[round].Value))).ToArray();
            var records = changed.Aggregate(source.Records, (all, one) => all.Replace(one.Record, one.Record with { Body = JsonPath.With(one.Record.Body, one.Path, one.Value) }));
            var after = Shown(source with { Records = records });
            var differing = before.Where(figure => after.TryGetValue(figure.Key, out var shown) && shown != figure.Value).Select(figure => figure.Key);
            differing.ShouldBe(changed.Select(one => (one.Record.Id, one.Path)), ignoreOrder: true);
        }
    }

    [Fact]
    public void Every_kind_of_number_is_shown_but_for_those_that_only_machines_need()
    {
        var source = SampleRuns.Of("mortgage");
        var shown = ReportPage.Of(source).Figures.Select(figure => (ReportPage.RecordOf(figure), Index().Replace(ReportPage.FieldOf(figure), "[]"))).ToHashSet();
        var hidden = source.Records.SelectMany(record => Numbers(record).Select(field => (record.Id, record.Kind, Path: Index().Replace(field.Path, "[]")))).Where(field => !shown.Contains((field.Id, field.Path)));
        hidden.Select(field => $"{field.Kind} {field.Path}").Distinct().ShouldBe(OnlyInRecords, ignoreOrder: true);
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
    private static IEnumerable<(string Path, double Value)> Numbers(RecordEntry record) => JsonPath.Numbers(record.Body).DistinctBy(field => Index().Replace(field.Path, "[]"));

    private static double Another(double value) => value == Math.Floor(value) ? value + 1 : value * 0.9 + 0.0137;

    [GeneratedRegex(@"(?<![\w-])[-+−]?\d")]
    private static partial Regex LooseNumber();

    [GeneratedRegex(@"\[\d+\]")]
    private static partial Regex Index();
}
