using System.Text.Json;
using Assay.Cli.Terminals;
using Doors.Tests.CommandLine;

namespace Doors.Tests.Evidence;

public class CheckVerbTests
{
    [Fact]
    public async Task A_claim_is_held_against_five_questions_each_with_its_reason()
    {
        using var desk = await FramedProject.OnDesk();
        desk.Write("paper.pdf", "not empty");
        var file = (await desk.Type("evidence", "add", "paper.pdf", "--for", "S7", "--ai-use", "assisted", "--ai-declaration", "Spelling.", "--json")).ShouldEndIn(ExitCode.Done).Json.GetProperty("id").GetString()!;
        var claim = (await desk.Type("evidence", "claim", "S7.accuracy", "--records", file, "--narrative", "The paper sets the limit.", "--json")).ShouldEndIn(ExitCode.Done).Json.GetProperty("id").GetString()!;
        (await OutcomesAsync(desk, claim)).ShouldBe(["valid warn", "authentic warn", "current pass", "sufficient warn", "reliable warn"]);
        (await desk.Type("evidence", "reject", claim, "--reason", "It is a colleague's.")).ShouldEndIn(ExitCode.Done);
        (await OutcomesAsync(desk, claim)).ShouldContain("reliable fail");
        (await desk.Type("evidence check")).ShouldEndIn(ExitCode.Done).Out.ShouldContain("there is no sum of them");
        (await desk.Type($"evidence check {file} --json")).ShouldEndIn(ExitCode.BadInput).Problem.GetProperty("code").GetString().ShouldBe("check.no-claim");
    }

    [Fact]
    public async Task A_document_that_names_no_author_is_not_called_authentic()
    {
        using var desk = await FramedProject.OnDesk();
        desk.Write("papers/limits.md", "# Limits\n\nThe limit of accuracy is set with the underwriters.\n");
        var found = (await desk.Type("evidence collect papers --json")).ShouldEndIn(ExitCode.Done).Json.GetProperty("found")[0].GetProperty("id").GetString()!;
        var claim = (await desk.Type("evidence", "claim", "S7.accuracy", "--records", found, "--narrative", "I wrote it.", "--json")).ShouldEndIn(ExitCode.Done).Json.GetProperty("id").GetString()!;
        (await OutcomesAsync(desk, claim)).ShouldContain("authentic unknown");
    }

    private static async Task<IEnumerable<string>> OutcomesAsync(Desk desk, string claim) =>
        (await desk.Type($"evidence check {claim} --json")).ShouldEndIn(ExitCode.Done).Json.GetProperty("claims").EnumerateArray().Single().GetProperty("checks").EnumerateArray().Select(check => $"{Text(check, "quality")} {Text(check, "outcome")}");

    private static string Text(JsonElement check, string field) => check.GetProperty(field).GetString()!;
}
