using System.IO.Compression;
using Assay.Cli.Terminals;

namespace Doors.Tests.Retire;

public sealed class RetirementTests(RetirementStory story) : IClassFixture<RetirementStory>
{
    [Fact]
    public void A_rehearsal_goes_all_the_way_deletes_nothing_and_says_so()
    {
        foreach (var chapter in new[] { "plan", "run", "verify", "certificate" }) story[$"rehearsal {chapter}"].ShouldEndIn(ExitCode.Done);
        story["copies after the rehearsal"].Code.ShouldBeGreaterThan(1, "the artifact and the report's copy");
        Says("rehearsal run").ShouldContain("nothing was deleted");
        Says("rehearsal verify").ShouldContain("The same person");
        Says("rehearsal certificate").ShouldContain("Rehearsal: ");
        story["status after the rehearsal"].Json.GetProperty("plans")[0].GetProperty("isRetired").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public void A_plan_names_what_there_is_who_depends_on_it_and_where_nobody_looked()
    {
        var says = Says("plan");
        says.ShouldContain("model.onnx (");
        says.ShouldContain("data.parquet (");
        says.ShouldContain("may go from 2027-05-31");
        says.ShouldContain("named by 1 × evaluate.verdict");
        says.ShouldContain("Copies outside this home were not looked for");
    }

    [Theory]
    [InlineData("run too early", "retire.waiting", "caller 1, 2")]
    [InlineData("run with one caller silent", "retire.waiting", "caller 2")]
    [InlineData("acknowledge too early", "retire.no-caller", "1")]
    [InlineData("certificate too early", "retire.not-run", null)]
    [InlineData("verify too early", "retire.not-run", null)]
    [InlineData("run under a hold", "retire.held", "model.onnx, model.signature.json")]
    [InlineData("verify by the same person", "retire.same-person", null)]
    [InlineData("certificate when more is due", "retire.not-due", "data.parquet, split.parquet")]
    [InlineData("certificate before it is verified again", "retire.not-verified", null)]
    [InlineData("plan again", "retire.already", null)]
    public void What_is_not_yet_allowed_is_refused(string chapter, string code, string? value)
    {
        var problems = story[chapter].ShouldEndIn(ExitCode.BadInput).Json.GetProperty("problems").EnumerateArray().ToList();
        var problem = problems.Single(each => each.GetProperty("code").GetString() == code);
        if (value is not null) problem.GetProperty("value").GetString().ShouldBe(value);
    }

    [Fact]
    public void The_day_that_callers_were_given_passes_for_an_answer_and_a_lifted_hold_forbids_nothing() => story["run"].ShouldEndIn(ExitCode.Done);

    [Fact]
    public void What_was_due_is_gone_with_its_copies_in_reports_and_what_was_not_is_named_with_its_day()
    {
        story["copies"].Code.ShouldBe(0);
        Says("run").ShouldContain("model.onnx: gone");
        Says("run").ShouldContain("data.parquet: stays until 2027-05-31");
        Says("run").ShouldContain("not overwritten");
        Says("second run").ShouldContain("data.parquet: gone");
        story["status when more is due"].Json.GetProperty("plans")[0].GetProperty("due").EnumerateArray().Select(asset => asset.GetString()).ShouldBe(["data.parquet", "split.parquet"]);
    }

    [Fact]
    public void The_archive_opened_holds_the_model_rows_with_their_answers_and_why_and_every_record()
    {
        story["open"].ShouldEndIn(ExitCode.Done);
        using var zip = ZipFile.OpenRead(story.Desk.PathOf("open.zip"));
        var names = zip.Entries.Select(entry => entry.FullName).ToList();
        names.Take(5).ShouldBe(["model.onnx", "rows.parquet", "background.parquet", "answers.json", "attributions.json"]);
        names.ShouldContain(name => name.EndsWith("-evaluate.verdict.json"));
        names.ShouldContain(name => name.EndsWith("-retire.plan.json"));
    }

    [Fact]
    public async Task A_second_person_found_it_as_recorded_and_the_log_still_proves_everything()
    {
        story["verify"].ShouldEndIn(ExitCode.Done);
        var body = await story.MadeInAsync("verify");
        body.GetProperty("isByAnother").GetBoolean().ShouldBeTrue();
        body.GetProperty("proofsHeld").GetInt32().ShouldBeGreaterThan(10);
        body.GetProperty("restored").GetProperty("rows").GetInt32().ShouldBe(50);
        body.GetProperty("restored").GetProperty("explained").GetInt32().ShouldBe(10);
        body.GetProperty("restored").GetProperty("largestAttributionDifference").GetDouble().ShouldBeLessThan(1e-6);
        body.GetProperty("archiveKeyGone").GetBoolean().ShouldBeFalse();
        (await story.Type("ledger", "verify")).ShouldEndIn(ExitCode.Done);
    }

    [Fact]
    public async Task A_rehearsals_records_are_rehearsals_and_the_others_are_live()
    {
        var all = (await story.Type("ledger", "log", "--kind", "retire.plan", "--json")).Json.EnumerateArray().Select(record => record.GetProperty("context").GetString());
        all.Order(StringComparer.Ordinal).ShouldBe(["live", "rehearsal"]);
    }

    [Fact]
    public void The_certificate_says_what_remains() => Says("certificate").ShouldContain("verified by a second person; 2 of its 4 assets remain here");

    [Fact]
    public void Running_the_project_again_does_not_bring_the_model_back()
    {
        var problem = story["run of the project"].ShouldEndIn(ExitCode.BadInput).Problem;
        problem.GetProperty("code").GetString().ShouldBe("run.retired");
        problem.GetProperty("message").GetString().ShouldNotBeNull().ShouldContain("another model takes its place");
    }

    [Fact]
    public async Task A_damaged_archive_is_not_taken_for_the_recorded_one()
    {
        var damaged = story.Desk.PathOf("damaged.zip");
        var bytes = File.ReadAllBytes(story.Archive);
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(damaged, bytes);
        bytes.AsSpan().IndexOf("model.onnx"u8).ShouldBe(-1, "the archive lies in the clear");
        var answer = await story.Type("retire", "verify", "--archive", damaged, "--json");
        answer.ShouldEndIn(ExitCode.BadInput).Json.GetProperty("problems").EnumerateArray().Select(problem => problem.GetProperty("code").GetString()).ShouldContain("retire.other-archive");
    }

    [Fact]
    public void The_project_file_and_the_command_together_say_who_answers_and_how_long_what_is_kept()
    {
        Says("plan").ShouldContain("The owner is the project file's: credit risk.");
        Says("plan").ShouldContain("Retention of the project file: logs=0.");
    }

    [Fact]
    public async Task When_its_day_has_come_the_archive_goes_by_its_key_and_no_copy_of_it_can_be_read_any_more()
    {
        story["status when the archive is due"].Json.GetProperty("plans")[0].GetProperty("due").EnumerateArray().Select(asset => asset.GetString()).ShouldBe(["the archive's key"]);
        story["certificate when the archive is due"].ShouldEndIn(ExitCode.BadInput).Problem.GetProperty("value").GetString().ShouldBe("the archive's key");
        Says("last run").ShouldContain("The archive is erased: its key was destroyed.");
        story["open without a key"].ShouldEndIn(ExitCode.BadInput).Problem.GetProperty("code").GetString().ShouldBe("retire.key-destroyed");
        Says("last certificate").ShouldContain("its only key was destroyed");
        var certificate = await story.BodyAsync("retire.certificate");
        (certificate.GetProperty("archiveMethod").GetString(), certificate.GetProperty("archiveErased").GetBoolean()).ShouldBe(("keyDestroyed", true));
        certificate.GetProperty("remains").GetArrayLength().ShouldBe(0);
    }

    private string Says(string chapter) => string.Join('\n', story[chapter].ShouldEndIn(ExitCode.Done).Json.GetProperty("says").EnumerateArray().Select(line => line.GetString()));
}
