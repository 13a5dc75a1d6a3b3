using Assay.Cli.Terminals;
using Doors.Tests.CommandLine;

namespace Doors.Tests.Evidence;

public class SheetVerbTests
{
    [Fact]
    public async Task Rows_of_a_sheet_wait_to_be_claimed_and_tick_nothing()
    {
        using var desk = await FramedProject.OnDesk();
        desk.Write("tracker.csv", "Tracker;;\nKSB;Evidence;Date\nS7.accuracy;Ms Example, my manager, saw it;1/2/2026\nX99;something;\n");
        var sheet = (await desk.Type("evidence import-sheet tracker.csv --json")).ShouldEndIn(ExitCode.Done).Json;
        var row = sheet.GetProperty("rows").EnumerateArray().Single();
        row.GetProperty("row").GetInt32().ShouldBe(3);
        sheet.GetProperty("unread")[0].GetProperty("column").GetString().ShouldBe("A");
        (await StandingAsync(desk)).ShouldBe("none");
        var shown = (await desk.Type("ledger", "show", row.GetProperty("id").GetString()!, "--json")).Json;
        shown.GetProperty("envelope").GetString()!.ShouldNotContain("Example");
        shown.GetProperty("opened").GetProperty("body.evidence").GetString().ShouldBe("Ms Example, my manager, saw it");
        (await desk.Type("evidence import-sheet tracker.csv --json")).Json.GetProperty("rows")[0].GetProperty("id").GetString().ShouldBe(row.GetProperty("id").GetString());
        (await desk.Type("evidence", "claim", "S7.accuracy", "--records", row.GetProperty("id").GetString()!, "--narrative", "I set the limit.")).ShouldEndIn(ExitCode.Done);
        (await StandingAsync(desk)).ShouldBe("claimed");
    }

    [Fact]
    public async Task Coverage_goes_to_a_sheet_and_comes_back_with_what_was_filled_in()
    {
        using var desk = await FramedProject.OnDesk();
        var written = (await desk.Type("evidence export-sheet coverage.csv --json")).ShouldEndIn(ExitCode.Done).Json.GetProperty("rows").GetInt32();
        var lines = await File.ReadAllLinesAsync(desk.PathOf("coverage.csv"));
        lines.Length.ShouldBe(written + 1);
        (await desk.Type("evidence import-sheet coverage.csv --json")).ShouldEndIn(ExitCode.Done).Json.GetProperty("rows").GetArrayLength().ShouldBe(0);
        var at = Array.FindIndex(lines, line => line.StartsWith("S7.accuracy,", StringComparison.Ordinal));
        lines[at] = lines[at][..^3] + "the March review,2026-03-02,,";
        await File.WriteAllLinesAsync(desk.PathOf("coverage.csv"), lines);
        (await desk.Type("evidence import-sheet coverage.csv --json")).Json.GetProperty("rows").EnumerateArray().Single().GetProperty("parts")[0].GetString().ShouldBe("S7.accuracy");
    }

    [Fact]
    public async Task A_workbook_does_as_well_as_text()
    {
        using var desk = await FramedProject.OnDesk();
        (await desk.Type("evidence export-sheet coverage.xlsx")).ShouldEndIn(ExitCode.Done);
        (await desk.Type("evidence export-sheet coverage.csv")).ShouldEndIn(ExitCode.Done);
        var (workbook, text) = ((await desk.Type("evidence import-sheet coverage.xlsx --json")).ShouldEndIn(ExitCode.Done).Json, (await desk.Type("evidence import-sheet coverage.csv --json")).ShouldEndIn(ExitCode.Done).Json);
        workbook.GetProperty("empty").GetInt32().ShouldBeGreaterThan(0);
        workbook.GetProperty("empty").GetInt32().ShouldBe(text.GetProperty("empty").GetInt32());
        workbook.GetProperty("columns").GetRawText().ShouldBe(text.GetProperty("columns").GetRawText());
        (await desk.Type("evidence rate --file coverage.xlsx --json")).ShouldEndIn(ExitCode.BadInput).Problem.GetProperty("code").GetString().ShouldBe("rating.none");
        (await desk.Type("evidence export-sheet coverage.ods --json")).ShouldEndIn(ExitCode.BadInput).Problem.GetProperty("code").GetString().ShouldBe("sheet.form");
    }

    private static async Task<string> StandingAsync(Desk desk) =>
        (await desk.Type("evidence why S7.accuracy --json")).ShouldEndIn(ExitCode.Done).Json.GetProperty("parts")[0].GetProperty("status").GetProperty("support").GetString()!;
}
