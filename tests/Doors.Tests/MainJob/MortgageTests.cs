using System.Text.Json;
using Assay.Cli.Terminals;
using Assay.Stores.Embedded.DuckDb;
using Assay.Tables.Sources;

namespace Doors.Tests.MainJob;

[Collection(MainJobRun.Name)]
public class MortgageTests(MortgageDesk mortgage)
{
    private static readonly string[] Kinds =
    [
        "key.enrolment", "frame.charter", "data.version", "data.split", "data.profile", "data.quality", "train.run", "train.selection",
        "train.model", "evaluate.opening", "evaluate.performance", "evaluate.fairness", "evaluate.slices", "evaluate.explanation",
        "evaluate.robustness", "evaluate.shift", "evaluate.verdict", "release.request", "monitor.window", "monitor.alert", "monitor.proposal",
        "retire.plan", "retire.notice", "retire.acknowledgement", "retire.archive", "retire.deletion", "retire.verification", "retire.certificate",
    ];

    [Fact]
    public void The_sample_runs_from_one_command() => mortgage.First.ShouldEndIn(ExitCode.Done);

    [Fact]
    public void Every_kind_of_record_is_left()
    {
        mortgage.Log.Select(record => MortgageDesk.Text(record, "kind")).Distinct().ShouldBe(Kinds, ignoreOrder: true);
        mortgage.Log.Where(record => MortgageDesk.Text(record, "step") is not null).ShouldAllBe(record => MortgageDesk.Text(record, "context") == "rehearsal");
    }

    [Fact]
    public void Its_log_names_the_runs_records_and_no_others()
    {
        var told = mortgage.First.Json.GetProperty("steps").EnumerateArray().Concat(mortgage.First.Json.GetProperty("rehearsal").EnumerateArray()).SelectMany(step => step.GetProperty("records").EnumerateArray());
        told.Select(record => MortgageDesk.Text(record, "id")).ShouldBe(mortgage.Log.Skip(1).Select(record => MortgageDesk.Text(record, "id")));
    }

    [Fact]
    public async Task Its_log_holds() =>
        (await mortgage.Desk.Type("ledger verify --home mortgage/.assay")).ShouldEndIn(ExitCode.Done);

    [Fact]
    public void The_chosen_model_ranks_as_well_as_its_problem_asks()
    {
        var selection = mortgage.Body("train.selection");
        selection.GetProperty("metric").GetString().ShouldBe("roc_auc");
        selection.GetProperty("winner").GetProperty("mean").GetDouble().ShouldBeGreaterThanOrEqualTo(0.75);
        selection.GetProperty("winner").GetProperty("candidate").GetString().ShouldNotBe("baseline");
    }

    [Fact]
    public void Its_area_under_the_curve_has_an_interval_by_DeLong()
    {
        var area = Named(mortgage.Body("evaluate.performance").GetProperty("metrics"), "roc_auc").GetProperty("test");
        area.GetProperty("method").GetString().ShouldBe("DeLong");
        area.GetProperty("low").GetDouble().ShouldBeLessThan(area.GetProperty("value").GetDouble());
        area.GetProperty("high").GetDouble().ShouldBeGreaterThan(area.GetProperty("value").GetDouble());
    }

    [Fact]
    public void The_gap_between_Black_and_other_applicants_is_a_warning_that_does_not_block()
    {
        var gate = Named(mortgage.Body("evaluate.verdict").GetProperty("gates"), "demographic_parity_difference by afam at most 0.1");
        gate.GetProperty("kind").GetString().ShouldBe("warn");
        gate.GetProperty("passed").GetBoolean().ShouldBeFalse();
        mortgage.Body("evaluate.verdict").GetProperty("fitToRelease").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public void The_column_that_was_written_with_the_answer_is_noticed_as_a_leak()
    {
        var findings = mortgage.Body("data.quality").GetProperty("findings").EnumerateArray().ToList();
        findings.ShouldContain(finding => MortgageDesk.Text(finding, "column") == "insurance" && MortgageDesk.Text(finding, "code")!.StartsWith("leak-", StringComparison.Ordinal));
    }

    [Fact]
    public void Its_report_is_one_file_that_fetches_nothing()
    {
        var report = File.ReadAllText(mortgage.First.Json.GetProperty("report").GetString()!);
        report.ShouldNotContain("src=\"http");
        File.ReadAllText(mortgage.First.Json.GetProperty("modelCard").GetString()!).ShouldContain("roc_auc");
    }

    [Fact]
    public void A_second_run_does_nothing_says_so_and_writes_no_record()
    {
        mortgage.Unchanged.ShouldEndIn(ExitCode.Done).Out.ShouldContain("nothing to do");
        mortgage.LogUnchanged.Count.ShouldBe(mortgage.Log.Count);
    }

    [Fact]
    public void A_new_threshold_runs_only_what_depends_on_it()
    {
        var ran = MortgageDesk.Ran(mortgage.Stricter).ToList();
        ran.ShouldContain("frame/charter");
        ran.ShouldContain("evaluate/verdict");
        ran.ShouldAllBe(step => step.StartsWith("frame/", StringComparison.Ordinal) || step.StartsWith("evaluate/", StringComparison.Ordinal));
    }

    [Fact]
    public void A_gate_that_does_not_hold_is_told_to_scripts_also_when_nothing_had_to_run()
    {
        mortgage.Stricter.ShouldEndIn(ExitCode.DoesNotHold);
        mortgage.StricterUnchanged.ShouldEndIn(ExitCode.DoesNotHold).Out.ShouldContain("nothing to do");
    }

    [Fact]
    public void A_change_that_is_taken_back_finds_its_old_records() =>
        mortgage.TakenBack.ShouldEndIn(ExitCode.Done).Out.ShouldContain("nothing to do");

    [Theory]
    [InlineData("csv")]
    [InlineData("parquet")]
    public async Task The_model_decides_on_each_row_of_the_table_it_was_made_from(string ending)
    {
        var file = $"scored.{ending}";
        (await mortgage.Desk.Type($"predict mortgage mortgage/mortgage.csv -o {file}")).ShouldEndIn(ExitCode.Done);
        (await mortgage.Desk.Type($"predict mortgage mortgage/mortgage.csv -o {file}")).ShouldEndIn(ExitCode.BadInput).Error.ShouldContain("predict.file-exists");
        var scored = await new DuckDbTableEngine(new DuckDbOptions()).InspectAsync([new SourceFile(mortgage.Desk.PathOf(file), file)]);
        scored.Value.ShouldNotBeNull().Rows.ShouldBe(2380);
        scored.Value.Columns.Select(column => column.Name).ShouldContain("decision");
    }

    private static JsonElement Named(JsonElement array, string name) =>
        array.EnumerateArray().Where(item => MortgageDesk.Text(item, "name") == name).ShouldHaveSingleItem();
}
