using Assay.Data.Records;
using Assay.Kernel;

namespace Stages.Tests.Data;

/// <summary>For each kind of trouble a table that has it, and what is found.</summary>
public sealed class QualityTests : IDisposable
{
    private const string Columns = "{ratio: feature, married: protected, repaid: target, x: {role: feature, why: to be looked at}}";
    private const int Rows = 400;

    private readonly Workshop _workshop = new();

    public void Dispose() => _workshop.Dispose();

    [Fact]
    public async Task A_sound_table_gives_no_serious_finding() =>
        (await Findings(row => Noise(row, 100))).ShouldAllBe(finding => finding.Severity != FindingSeverity.Serious);

    [Theory]
    [InlineData("constant", FindingSeverity.Warning)]
    [InlineData("empty-column", FindingSeverity.Warning)]
    [InlineData("nearly-constant", FindingSeverity.Note)]
    [InlineData("near-unique", FindingSeverity.Warning)]
    [InlineData("missing-cells", FindingSeverity.Warning)]
    [InlineData("outliers", FindingSeverity.Note)]
    [InlineData("leak-level", FindingSeverity.Serious)]
    [InlineData("leak-order", FindingSeverity.Serious)]
    public async Task Trouble_in_a_column_is_found_and_named(string code, FindingSeverity severity)
    {
        var finding = (await Findings(row => Cell(code, row))).Single(each => each.Column == "x" && each.Code == code);
        finding.Severity.ShouldBe(severity);
        finding.Sentence.ShouldEndWith(".");
        finding.Remedy.ShouldNotBeEmpty();
        finding.Figure.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_category_that_copies_the_answer_is_found_by_its_order() =>
        (await Findings(row => Late(row) ? $"l{row % 7}" : $"t{row % 9}")).ShouldContain(finding => finding.Code == "leak-order" && finding.Column == "x" && finding.Severity == FindingSeverity.Serious);

    [Fact]
    public async Task A_category_of_many_levels_that_says_nothing_is_no_leak() =>
        (await Findings(row => $"level {Noise(row, 150)}")).ShouldNotContain(finding => finding.Code.StartsWith("leak"));

    [Fact]
    public async Task A_cell_that_is_missing_only_where_the_answer_is_known_is_a_leak() =>
        (await Findings(row => Late(row) ? "" : $"{row * 7 % 97}.5")).ShouldContain(finding => finding.Code == "leak-level" && finding.Sentence.Contains("is missing"));

    [Fact]
    public async Task Row_numbers_are_more_likely_an_id_than_incomes_that_all_differ()
    {
        (await Findings(row => $"{row + 1000}")).Single(finding => finding.Code == "near-unique").Severity.ShouldBe(FindingSeverity.Warning);
        (await Findings(row => $"{row * 977 + 12_000}")).Single(finding => finding.Code == "near-unique").Severity.ShouldBe(FindingSeverity.Note);
    }

    [Fact]
    public async Task A_thousand_levels_are_many()
    {
        var findings = await Findings(row => $"level {row % 1500}", rows: 3_000);
        findings.ShouldContain(finding => finding.Code == "many-levels" && finding.Figure == 1500);
        _workshop.Observer.Warnings.ShouldContain(warning => warning.Code == "data.many-levels" && warning.Place!.Field == "data.columns.x");
    }

    [Fact]
    public async Task Rows_that_stand_twice_are_counted_and_on_both_sides_of_the_split_too()
    {
        var findings = await Findings(row => $"{row / 2}.25", ratio: row => row / 2);
        findings.ShouldContain(finding => finding.Code == "test-overlap" && finding.Severity == FindingSeverity.Warning);
        (await Findings(_ => "1.5", ratio: _ => 7)).Single(finding => finding.Code == "duplicate-rows").Severity.ShouldBe(FindingSeverity.Warning);
    }

    [Fact]
    public async Task Rows_alike_with_other_answers_conflict() =>
        (await Findings(_ => "1.5", ratio: row => row % 10)).Single(finding => finding.Code == "label-conflicts").Figure.ShouldBe(1.0);

    [Fact]
    public async Task A_rare_class_is_named_with_its_share()
    {
        var finding = (await Findings(row => Noise(row, 100), late: row => row % 40 == 0)).Single(each => each.Code == "class-imbalance");
        finding.Severity.ShouldBe(FindingSeverity.Warning);
        finding.Sentence.ShouldContain("'no'");
    }

    [Fact]
    public async Task On_regression_a_copy_of_the_answer_is_found_by_rank()
    {
        _workshop.Write("loans.csv", "ratio,x,repaid\n" + string.Concat(Enumerable.Range(0, 100).Select(row => $"{row * 37 % 100},{row * 2 + 1},{row * row}\n")));
        var yaml = ProjectText.With("{ratio: feature, x: feature, repaid: target}", split: "{kind: random}", problem: [("task", "regression"), ("positive", null), ("baseline", "{kind: mean}"), ("metric", "{name: rmse, threshold: 1}")]);
        (await _workshop.RunAsync(yaml)).Required.QualityRecord.As<DataQuality>().Findings.Where(finding => finding.Code == "leak-order").ShouldHaveSingleItem().Column.ShouldBe("x");
    }

    [Fact]
    public async Task A_leak_that_only_test_rows_show_is_not_looked_at()
    {
        var first = (await Run(row => Noise(row, 100), Rows, Ratio, Late)).Required;
        var isTest = (await first.LoadAsync(CancellationToken.None)).Required.IsTest;
        var findings = await Findings(row => isTest[row] && Late(row) ? "leaks" : $"other {row % 3}");
        findings.ShouldNotContain(finding => finding.Code.StartsWith("leak"));
    }

    private static string Cell(string code, int row) => code switch
    {
        "constant" => "same",
        "empty-column" => "",
        "nearly-constant" => row == 7 ? "other" : "same",
        "near-unique" => $"name {row}",
        "missing-cells" => row % 3 == 0 ? "" : Noise(row, 50),
        "outliers" => row == 9 ? "100000.5" : Noise(row, 60),
        "leak-level" => Late(row) && row % 4 == 0 ? "revoked" : $"{"abc"[row % 3]}",
        _ => Late(row) ? $"{row}.5" : $"-{row}.5",
    };

    private static string Noise(int row, int values) => $"{new SeededRandom((ulong)row).NextInt32(values)}.5";

    private static bool Late(int row) => new SeededRandom((ulong)row + 1_000_000).NextInt32(5) == 0;

    private static double Ratio(int row) => new SeededRandom((ulong)row + 2_000_000).NextDouble();

    private async Task<IReadOnlyList<QualityFinding>> Findings(Func<int, string> cell, int rows = Rows, Func<int, double>? ratio = null, Func<int, bool>? late = null) =>
        (await Run(cell, rows, ratio ?? Ratio, late ?? Late)).Required.QualityRecord.As<DataQuality>().Findings;

    private Task<Outcome<Assay.Data.PreparedData>> Run(Func<int, string> cell, int rows, Func<int, double> ratio, Func<int, bool> late)
    {
        var text = "ratio,married,repaid,x\n" + string.Concat(Enumerable.Range(0, rows).Select(row => FormattableString.Invariant($"{ratio(row)},{(row % 3 == 0 ? "yes" : "no")},{(late(row) ? "no" : "yes")},{cell(row)}\n")));
        return _workshop.Write("loans.csv", text).RunAsync(ProjectText.With(Columns));
    }
}
