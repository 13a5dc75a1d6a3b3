using Assay.Cli.Terminals;

namespace Doors.Tests.CommandLine;

public class BundleImportTests
{
    [Fact]
    public async Task Records_texts_and_artifacts_travel_to_another_person_s_home()
    {
        using var ada = await FramedProject.OnDesk();
        (await ada.Type("bundle export --disclose own -o ada.assay --json")).ShouldEndIn(ExitCode.Done).Json.GetProperty("texts").GetInt32().ShouldBe(4);
        var checkedText = (await ada.Type("verify ada.assay")).ShouldEndIn(ExitCode.Done).Out;
        checkedText.ShouldContain("sealed texts: 4 disclosed");
        checkedText.ShouldContain("0 stay sealed");
        using var bob = new Desk();
        File.Copy(ada.PathOf("ada.assay"), bob.PathOf("ada.assay"));
        (await bob.Type("bundle import ada.assay --json")).ShouldEndIn(ExitCode.Done).Json.GetProperty("added").GetInt32().ShouldBe(2);
        (await bob.Type("ledger verify")).ShouldEndIn(ExitCode.Done);
        var charter = (await bob.Type("ledger log --kind frame.charter --json")).Json[0].GetProperty("id").GetString()!;
        (await bob.Type($"ledger show {charter} --json")).Json.GetProperty("opened").GetProperty("actor.name").GetString().ShouldBe("A. Tester");
        (await bob.Type("bundle import ada.assay")).ShouldEndIn(ExitCode.Done).Out.ShouldContain("Added 0 records as they are; 2 were here already");
    }

    [Fact]
    public async Task Without_a_word_no_text_is_disclosed()
    {
        using var ada = await FramedProject.OnDesk();
        (await ada.Type("bundle export -o ada.assay")).ShouldEndIn(ExitCode.Done);
        (await ada.Type("verify ada.assay")).Out.ShouldContain("0 disclosed, and they are what was sealed; 4 stay sealed");
    }

    [Fact]
    public async Task What_was_imported_can_be_handed_on_and_others_words_are_not_mine_to_disclose()
    {
        using var ada = await FramedProject.OnDesk();
        await ada.Type("bundle export --disclose own -o ada.assay");
        using var bob = await FramedProject.OnDesk();
        File.Copy(ada.PathOf("ada.assay"), bob.PathOf("ada.assay"));
        (await bob.Type($"--home {bob.PathOf("second")} bundle import ada.assay")).ShouldEndIn(ExitCode.Done);
        (await bob.Type($"--home {bob.PathOf("second")} bundle export --disclose own -o on.assay --json")).ShouldEndIn(ExitCode.Done).Json.GetProperty("texts").GetInt32().ShouldBe(0);
        (await bob.Type("verify on.assay")).ShouldEndIn(ExitCode.Done).Out.ShouldContain("4 stay sealed");
    }

    [Fact]
    public async Task Two_people_s_runs_of_the_same_project_stand_side_by_side()
    {
        using var ada = await FramedProject.OnDesk();
        using var ben = await FramedProject.OnDesk();
        using var manager = new Desk();
        foreach (var (name, desk) in new[] { ("ada", ada), ("ben", ben) })
        {
            await desk.Type($"bundle export -o {name}.assay");
            File.Copy(desk.PathOf($"{name}.assay"), manager.PathOf($"{name}.assay"));
            (await manager.Type($"bundle import {name}.assay --json")).ShouldEndIn(ExitCode.Done).Json.GetProperty("added").GetInt32().ShouldBe(2);
        }
    }

    [Fact]
    public async Task A_run_after_somebody_else_s_was_imported_leaves_records_of_one_s_own_and_once()
    {
        using var ada = await FramedProject.OnDesk();
        await ada.Type("bundle export -o ada.assay");
        using var ben = await FramedProject.OnDesk();
        File.Copy(ada.PathOf("ada.assay"), ben.PathOf("ada.assay"));
        (await ben.Type("--home second bundle import ada.assay")).ShouldEndIn(ExitCode.Done);
        for (var run = 0; run < 2; run++) (await ben.Type("--home second run --until frame")).ShouldEndIn(ExitCode.Done);
        var persons = (await ben.Type("--home second ledger log --kind frame.charter --json")).Json.EnumerateArray().Select(record => record.GetProperty("person").GetString()).ToList();
        persons.Count.ShouldBe(2);
        persons.ShouldBeUnique();
    }

    [Fact]
    public async Task A_broken_bundle_and_a_missing_one_are_refused_with_nothing_written()
    {
        using var ada = await FramedProject.OnDesk();
        var before = (await ada.Type("ledger log --json")).Json.GetArrayLength();
        ada.Write("not.assay", "hello");
        (await ada.Type("bundle import not.assay --json")).ShouldEndIn(ExitCode.BadInput).Problem.GetProperty("code").GetString().ShouldBe("bundle.shape");
        (await ada.Type("bundle import nowhere.assay --json")).ShouldEndIn(ExitCode.BadInput).Problem.GetProperty("code").GetString().ShouldBe("verify.file");
        (await ada.Type("bundle import not.assay --pin zz --json")).ShouldEndIn(ExitCode.BadInput).Problem.GetProperty("code").GetString().ShouldBe("keys.no-fingerprint");
        (await ada.Type("ledger log --json")).Json.GetArrayLength().ShouldBe(before);
    }
}
