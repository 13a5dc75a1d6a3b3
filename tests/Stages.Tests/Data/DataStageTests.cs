using Assay.Data;
using Assay.Data.Records;
using Assay.Kernel;
using Assay.Tables;

namespace Stages.Tests.Data;

public sealed class DataStageTests : IDisposable
{
    private static readonly string[] AllSteps = ["data/version", "data/split", "data/profile", "data/quality"];

    private readonly Workshop _workshop = new();

    public void Dispose() => _workshop.Dispose();

    [Fact]
    public async Task The_stage_publishes_the_table_its_split_and_what_each_column_is_for()
    {
        var data = (await _workshop.Write("loans.csv", Workshop.Loans()).RunAsync()).Required;
        data.Columns.ShouldBe([new("ratio", ColumnRole.Feature, ColumnType.Number, 100, 0), new("married", ColumnRole.Protected, ColumnType.Category, 2, 0), new("repaid", ColumnRole.Target, ColumnType.Category, 2, 0)]);
        data.Features.ShouldBe(["ratio"]);
        data.Protected.ShouldBe(["married"]);
        (data.Seed, data.Repeats, data.Folds).ShouldBe((42UL, 2, 5));
        var rows = (await data.LoadAsync(CancellationToken.None)).Required;
        rows.Table.RowCount.ShouldBe(200);
        rows.IsTest.Count(isTest => isTest).ShouldBe(50);
        rows.FoldOfRow.Length.ShouldBe(2);
        for (var row = 0; row < 200; row++) rows.FoldOfRow.ShouldAllBe(folds => rows.IsTest[row] ? folds[row] == -1 : folds[row] >= 0 && folds[row] < 5);
    }

    [Fact]
    public async Task A_second_run_does_nothing_and_publishes_the_same()
    {
        var first = (await _workshop.Write("loans.csv", Workshop.Loans()).RunAsync()).Required;
        _workshop.StepsThatRan().ShouldBe(AllSteps);
        var second = (await _workshop.RunAsync()).Required;
        _workshop.StepsThatRan().ShouldBeEmpty();
        second.Columns.ShouldBe(first.Columns);
        second.Split.ShouldBe(first.Split);
    }

    [Fact]
    public async Task Only_what_reads_a_change_runs_again()
    {
        await _workshop.Write("loans.csv", Workshop.Loans()).RunAsync();
        await _workshop.RunAsync(ProjectText.With(split: "{kind: stratified, test: 0.3}"));
        _workshop.StepsThatRan().ShouldBe(["data/split", "data/quality"]);
        await _workshop.RunAsync(ProjectText.With(split: "{kind: stratified, test: 0.3}", checks: "[{check: rows, min: 10}]"));
        _workshop.StepsThatRan().ShouldBe(["data/quality"]);
        await _workshop.Write("loans.csv", Workshop.Loans(199)).RunAsync();
        _workshop.StepsThatRan().ShouldBe(AllSteps);
    }

    [Fact]
    public async Task The_version_names_each_source_by_its_bytes_and_a_name_without_a_place()
    {
        _workshop.Write("loans-2.csv", Workshop.Loans(20)).Write("loans-1.csv", Workshop.Loans(30));
        var version = (await _workshop.RunAsync(ProjectText.With(sources: "[loans-*.csv]"))).Required.VersionRecord;
        var body = version.As<DataVersion>();
        body.Sources.Select(source => (source.Name, source.Rows)).ShouldBe([("loans-1.csv", 30), ("loans-2.csv", 20)]);
        body.Sources[0].Digest.ShouldBe(Digest.Of(Workshop.Loans(30)));
        version.Subjects.Select(subject => subject.Name).ShouldBe(["data.parquet", "loans-1.csv", "loans-2.csv"]);
        version.Body.GetRawText().ShouldNotContain(_workshop.Folder);
    }

    [Fact]
    public async Task A_column_that_is_not_listed_is_not_kept_and_named_at_every_run()
    {
        _workshop.Write("loans.csv", Workshop.Loans().Replace("\n", ",x\n", StringComparison.Ordinal).Replace("repaid,x", "repaid,note", StringComparison.Ordinal));
        for (var run = 0; run < 2; run++) (await _workshop.RunAsync()).Required.Columns.Select(column => column.Name).ShouldNotContain("note");
        _workshop.Observer.Warnings.Where(warning => warning.Code == "data.not-listed").Select(warning => warning.Value).ShouldBe(["note", "note"]);
    }

    [Fact]
    public async Task An_excluded_column_is_kept_unless_the_project_drops_it()
    {
        _workshop.Write("loans.csv", Workshop.Loans());
        var kept = (await _workshop.RunAsync(ProjectText.With("{ratio: feature, married: {role: excluded, why: not asked for}, repaid: target}"))).Required;
        kept.Columns.Select(column => column.Name).ShouldContain("married");
        var dropped = (await _workshop.RunAsync(ProjectText.With("{ratio: feature, married: {role: excluded, why: not asked for, keep: false}, repaid: target}"))).Required;
        dropped.Columns.Select(column => column.Name).ShouldBe(["ratio", "repaid"]);
        dropped.VersionRecord.As<DataVersion>().Columns.Select(column => column.Name).ShouldContain("married");
    }

    [Fact]
    public async Task Ids_and_personal_data_are_withheld()
    {
        _workshop.Write("loans.csv", "ratio,key,contact,repaid\n" + string.Concat(Enumerable.Range(0, 60).Select(i => $"{i},k{i},p{i}@example.org,{(i % 2 == 0 ? "yes" : "no")}\n")));
        var data = (await _workshop.RunAsync(ProjectText.With("{ratio: feature, key: id, contact: feature, repaid: target}"))).Required;
        data.Withheld.ShouldBe(["key", "contact"]);
        string.Concat(new[] { data.VersionRecord, data.ProfileRecord, data.QualityRecord, data.SplitRecord }.Select(record => record.Body.GetRawText())).ShouldNotContain("@example.org");
        data.QualityRecord.As<DataQuality>().Findings.ShouldContain(finding => finding.Code == "personal-data" && finding.Column == "contact");
    }

    [Fact]
    public async Task A_failed_check_is_a_gate_and_does_not_stop_the_stage()
    {
        var data = (await _workshop.Write("loans.csv", Workshop.Loans()).RunAsync(ProjectText.With(checks: "[{check: in_range, column: ratio, max: 0.5}, {check: not_missing, column: repaid, gate: warn}]"))).Required;
        data.Checks.Select(check => $"{check.SetBy} {check.Name}: {check.Passed}").ShouldBe(["data.checks[0] ratio at most 0.5: False", "data.checks[1] repaid not missing: True"]);
        _workshop.Observer.Warnings.ShouldContain(warning => warning.Code == "data.check-failed" && warning.Place!.Line > 0);
    }
}
