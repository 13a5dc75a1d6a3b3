using System.Globalization;
using System.Text.RegularExpressions;
using Assay.Ledger.Records;
using Assay.Reports;
using YamlDotNet.Serialization;

namespace Doors.Tests.Reports;

public partial class ModelCardTests
{
    public static TheoryData<string> Runs => ["mortgage", "houses", "flowers", "hostile"];

    [Theory, MemberData(nameof(Runs))]
    public void The_front_matter_is_yaml_with_the_results_as_the_record_has_them(string run)
    {
        var source = SampleRuns.Of(run);
        var yaml = Parsed(source);
        yaml["model_name"].ShouldBe(source.Project);
        yaml["license"].ShouldBe("unknown");
        yaml["pipeline_tag"].ShouldBe(run == "houses" ? "tabular-regression" : "tabular-classification");
        var result = Map(List(Map(List(yaml["model-index"])[0])["results"])[0]);
        var performance = source.Records.Last(record => record.Kind == "evaluate.performance").Body;
        var stored = performance.GetProperty("metrics").EnumerateArray().Where(metric => metric.GetProperty("test").TryGetProperty("value", out _)).ToDictionary(metric => metric.GetProperty("name").GetString()!, metric => metric.GetProperty("test").GetProperty("value").GetDouble());
        var shown = List(result["metrics"]).Select(Map).ToDictionary(metric => (string)metric["type"], metric => double.Parse((string)metric["value"], CultureInfo.InvariantCulture));
        shown.ShouldBe(stored);
        List(yaml["metrics"]).ShouldBe(stored.Keys);
    }

    [Theory, MemberData(nameof(Runs))]
    public void Every_number_in_a_table_stands_at_the_source_beside_it(string run)
    {
        var source = SampleRuns.Of(run);
        var numbers = 0;
        foreach (var cells in Body(source).Split('\n').Where(line => Source().IsMatch(line)).Select(line => UnescapedBar().Split(line)))
        {
            var cited = Source().Match(cells[^2]);
            var record = source.Records.Single(entry => entry.Index == long.Parse(cited.Groups["leaf"].Value, CultureInfo.InvariantCulture));
            var stored = JsonPath.Numbers(JsonPath.Walk(record.Body, cited.Groups["path"].Value.Replace("\\|", "|"))).Select(field => field.Value).ToArray();
            foreach (var cell in cells[2..^2].Select(cell => cell.Trim()).Where(cell => Number().IsMatch(cell)))
            {
                stored.ShouldContain(value => ReportPage.Shows(cell, value), $"{cell} at {cells[^2]}");
                numbers++;
            }
        }

        numbers.ShouldBeGreaterThan(2);
    }

    [Fact]
    public void Work_that_is_not_real_says_so()
    {
        var card = ModelCardWriter.WriteMarkdown(MortgageRun.Source with { Context = RecordContext.Simulated, License = "apache-2.0" });
        card.ShouldContain("> **Simulated.**");
        card.ShouldContain("\n- simulated\n");
        card.ShouldContain("license: \"apache-2.0\"\n");
    }

    [Fact]
    public void A_text_of_a_record_stays_a_text()
    {
        var body = Body(HostileRun.Source);
        body.Split('\n').Where(line => !line.StartsWith("    ", StringComparison.Ordinal)).ShouldAllBe(line => !line.Contains("</script>"), "code blocks apart, which show any text as it is");
        body.ShouldNotContain("\u202E");
        Headings(body).ShouldBe(Headings(Body(MortgageRun.Source)));
        body.Split('\n').Count(line => line.StartsWith('|')).ShouldBe(Body(MortgageRun.Source).Split('\n').Count(line => line.StartsWith('|')));
    }

    private static string[] Headings(string body) => [.. body.Split('\n').Where(line => line.StartsWith("## ", StringComparison.Ordinal))];

    private static string Body(ReportSource source) => ModelCardWriter.WriteMarkdown(source).Split("---\n", 3)[2];

    private static Dictionary<object, object> Parsed(ReportSource source)
    {
        var parts = ModelCardWriter.WriteMarkdown(source).Split("---\n", 3);
        parts[0].ShouldBeEmpty();
        return new DeserializerBuilder().Build().Deserialize<Dictionary<object, object>>(parts[1]);
    }

    private static Dictionary<object, object> Map(object yaml) => (Dictionary<object, object>)yaml;

    private static List<object> List(object yaml) => (List<object>)yaml;

    [GeneratedRegex(@"leaf (?<leaf>\d+) `(?<path>body[^`]*)`")]
    private static partial Regex Source();

    [GeneratedRegex(@"^[−+]?[\d,.]+(e−?\d+)?$")]
    private static partial Regex Number();

    [GeneratedRegex(@"(?<!\\)\|")]
    private static partial Regex UnescapedBar();
}
