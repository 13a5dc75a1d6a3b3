namespace Stages.Tests.Data;

public sealed class WrongDataTests : IDisposable
{
    private readonly Workshop _workshop = new();

    public void Dispose() => _workshop.Dispose();

    [Theory]
    [InlineData("[absent.csv]", "data.no-file")]
    [InlineData("[absent-*.csv]", "data.no-match")]
    [InlineData("[.]", "data.folder")]
    public async Task A_source_that_is_not_there_is_named_at_its_line_in_the_project_file(string sources, string code)
    {
        var fault = await _workshop.OnlyFault(ProjectText.With(sources: sources));
        fault.Code.ShouldBe(code);
        fault.Place!.File.ShouldBe("assay.yaml");
        fault.Place.Field.ShouldBe("data.sources[0]");
        fault.Place.Line.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("ratio,married,repayed\n1,yes,no\n2,no,yes\n", "data.no-column", "problem.target", "Did you mean 'repayed'?")]
    [InlineData("ratios,married,repaid\n1,yes,no\n2,no,yes\n", "data.no-column", "data.columns.ratio", "Did you mean 'ratios'?")]
    [InlineData("ratio,married,repaid\n1,yes,no\n2,no,no\n", "data.target-constant", "problem.target", "Bring rows")]
    [InlineData("ratio,married,repaid\n1,yes,\n2,no,NA\n", "data.target-empty", "problem.target", "Name a column")]
    [InlineData("ratio,married,repaid\n1,yes,a\n2,no,b\n", "data.no-positive", "problem.positive", "Correct problem.positive")]
    [InlineData("ratio,married,repaid\n1,yes,no\n2,no,yes\n3,no,perhaps\n", "data.target-classes", "problem.target", "multiclass")]
    [InlineData("ratio,married,repaid\n1,yes,no\n2,no,yes\n", "data.too-few-rows", "train.split.folds", "lower 'folds'")]
    public async Task A_table_that_the_project_cannot_learn_from_is_named(string table, string code, string field, string remedy)
    {
        var fault = await _workshop.Write("loans.csv", table).OnlyFault();
        fault.ShouldSatisfyAllConditions(each => each.Code.ShouldBe(code), each => each.Place!.Field.ShouldBe(field), each => each.Remedy.ShouldContain(remedy), each => each.Place!.File.ShouldBe("assay.yaml"));
    }

    [Fact]
    public async Task Nothing_is_left_of_a_step_that_was_refused()
    {
        await _workshop.Write("loans.csv", "ratio,married,repaid\n1,yes,no\n2,no,no\n").OnlyFault();
        _workshop.Journal.Drafts.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_text_among_numbers_is_refused_with_its_line_in_the_table()
    {
        var fault = await _workshop.Write("loans.csv", Workshop.Loans().Replace("0.37,no,yes\n", "unknown,no,yes\n", StringComparison.Ordinal)).OnlyFault();
        fault.Code.ShouldBe("data.mixed-types");
        fault.Place!.ShouldBe(new Assay.Kernel.Place("loans.csv", 3, "ratio"));
    }

    [Fact]
    public async Task Where_nothing_is_learnt_a_text_among_numbers_is_a_finding()
    {
        _workshop.Write("loans.csv", "code," + Workshop.Loans().Replace("\n", "\n7,", StringComparison.Ordinal)[..^2].Replace("7,0.37,", "x,0.37,", StringComparison.Ordinal));
        var data = (await _workshop.RunAsync(ProjectText.With("{code: {role: excluded, why: internal}, ratio: feature, married: protected, repaid: target}"))).Required;
        data.QualityRecord.As<Assay.Data.Records.DataQuality>().Findings.ShouldContain(finding => finding.Code == "mixed-types" && finding.Column == "code");
    }

    [Fact]
    public async Task A_range_is_asked_of_numbers_only() =>
        (await _workshop.Write("loans.csv", Workshop.Loans()).OnlyFault(ProjectText.With(checks: "[{check: in_range, column: married, min: 0}]"))).Code.ShouldBe("data.check-type");

    [Theory]
    [InlineData("married", "grouped", "data.too-few-groups")]
    [InlineData("married", "time", "data.split-by-type")]
    public async Task Rows_that_cannot_be_split_so_are_named(string by, string kind, string code) =>
        (await _workshop.Write("loans.csv", Workshop.Loans()).OnlyFault(ProjectText.With(split: $"{{kind: {kind}, by: {by}}}"))).Code.ShouldBe(code);
}
