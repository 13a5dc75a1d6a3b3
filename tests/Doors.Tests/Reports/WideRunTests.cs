using Assay.Data.Records;
using Assay.Evaluate.Explanation;
using Assay.Evaluate.Shift;
using Assay.Reports;
using Assay.Tables;
using Assay.Tables.Profiling;
using Assay.Train.Records;

namespace Doors.Tests.Reports;

public class WideRunTests
{
    private const int Columns = 150;

    [Fact]
    public void A_page_of_a_wide_table_and_many_runs_stays_below_a_megabyte_and_says_what_it_leaves_out()
    {
        var source = Source();
        source.Records.Sum(record => record.Body.GetRawText().Length).ShouldBeGreaterThan(900_000);
        var page = ReportPage.Of(source);
        System.Text.Encoding.UTF8.GetByteCount(page.Html).ShouldBeLessThan(1_000_000);
        page.Html.ShouldContain("is left out to keep this page short");
        page.Document.Descendants("pre").Count(body => body.Attribute("class")?.Value == "body" && body.Value.Contains("\"fitToRelease\"")).ShouldBe(1);
    }

    private static ReportSource Source()
    {
        var ledger = new SampleLedger().Add(MortgageRun.Charter()).Add(Profile());
        for (var i = 0; i < 60; i++) ledger.Add(Run(i));
        return ledger.Add(MortgageRun.Selection())
            .Add(MortgageRun.Performance() with { RocCurve = MortgageEvidence.Curve(199, x => x / 3), PrecisionRecallCurve = MortgageEvidence.Curve(199, x => x / 7), Decision = MortgageEvidence.Decision() with { CostCurve = MortgageEvidence.Curve(199, x => x / 9) } })
            .Add(MortgageEvidence.Fairness())
            .Add(MortgageEvidence.Explanation() with { Importances = [.. Names().Select(name => new FeatureImportance(name, 1 / 3.0, 1 / 7.0, 1 / 9.0, 1 / 2.9))] })
            .Add(MortgageEvidence.Shift() with { Columns = [.. Names().Select(Shift)] })
            .Add(MortgageRun.Verdict()).ToSource("wide");
    }

    private static IEnumerable<string> Names() => Enumerable.Range(1, Columns).Select(i => $"a_column_with_a_rather_long_name_{i}");

    private static TrainRun Run(int number) => MortgageTraining.Run("lightgbm", number + 2, 0.8) with
    {
        Folds = [.. Enumerable.Range(0, 15).Select(fold => new FoldScore(fold / 5, fold % 5, 1523, 381, MortgageRun.Numbers([.. Enumerable.Range(0, 13).Select(metric => ($"metric_{metric}", 1 / (metric + 1.7)))])))],
    };

    private static DataProfile Profile()
    {
        var template = MortgageData.Profile();
        return template with { Columns = [.. Names().Select(name => template.Columns[0] with { Name = name, Type = ColumnType.Number })], Correlations = [.. Enumerable.Range(0, 435).Select(i => new ColumnCorrelation("first", "second", i / 435.1, 2380))] };
    }

    private static ColumnShift Shift(string name) => MortgageEvidence.Shift().Columns[0] with
    {
        Column = name,
        Bins = [.. Enumerable.Range(0, 11).Select(i => new ShareBin($"{i / 3.0} to {(i + 1) / 3.0}", 1 / 11.0, 1 / 11.1))],
    };
}
