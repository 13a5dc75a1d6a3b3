using System.Text.Json;
using Assay.Cli.Terminals;
using Doors.Tests.CommandLine;

namespace Doors.Tests.Evidence;

public class EligibilityVerbTests
{
    [Fact]
    public async Task Before_a_statement_the_criteria_are_shown_with_what_the_records_say()
    {
        using var desk = await FramedProject.OnDesk();
        var shown = (await desk.Type("evidence eligibility --json")).ShouldEndIn(ExitCode.Done).Json;
        shown.TryGetProperty("statement", out _).ShouldBeFalse();
        shown.GetProperty("items").EnumerateArray().ShouldContain(item => item.GetProperty("code").GetString() == "S7");
        (await desk.Type("evidence eligibility --output statement.md --json")).ShouldEndIn(ExitCode.BadInput).Problem.GetProperty("code").GetString().ShouldBe("eligibility.none");
    }

    [Fact]
    public async Task A_first_statement_has_to_rate_every_criterion_and_a_later_one_leaves_it_as_it_was()
    {
        using var desk = await FramedProject.OnDesk();
        (await desk.Type("evidence rate S7=9 --json")).ShouldEndIn(ExitCode.BadInput).Json.GetProperty("problems").EnumerateArray().Select(problem => problem.GetProperty("code").GetString()).ShouldBe(["rating.value", "rating.missing"]);
        var first = await StateAsync(desk, 3);
        var locked = (await desk.Type($"ledger show {first} --json")).Json.GetProperty("envelope").GetString();
        var second = (await desk.Type("evidence", "rate", "S7=5", "--opportunity", "S7=2126-09-30:Mx Example of the fraud team", "--json")).ShouldEndIn(ExitCode.Done).Json.GetProperty("id").GetString()!;
        (await desk.Type($"ledger show {first} --json")).Json.GetProperty("envelope").GetString().ShouldBe(locked);
        (await desk.Type($"ledger show {second} --json")).Json.GetProperty("envelope").GetString()!.ShouldNotContain("Example");
        var shown = (await desk.Type("evidence eligibility --json")).ShouldEndIn(ExitCode.Done).Json;
        shown.GetProperty("statement").GetProperty("earlier").GetString().ShouldBe(first);
        shown.GetProperty("statement").GetProperty("number").GetInt32().ShouldBe(2);
        shown.GetProperty("statement").GetProperty("forecastHolds").GetBoolean().ShouldBeTrue();
        var item = Item(shown, "S7");
        item.GetProperty("rating").GetString().ShouldBe("5");
        item.GetProperty("owner").GetString().ShouldBe("Mx Example of the fraud team");
        item.GetProperty("before").GetProperty("rating").GetString().ShouldBe("3");
        item.GetProperty("flagsNow").EnumerateArray().Select(flag => flag.GetString()).ShouldContain("unsupportedConfidence");
        Item((await desk.Type($"evidence eligibility {first} --json")).Json, "S7").GetProperty("rating").GetString().ShouldBe("3");
    }

    [Fact]
    public async Task A_statement_can_be_kept_as_a_page_that_says_how_to_check_it()
    {
        using var desk = await FramedProject.OnDesk();
        var id = await StateAsync(desk, 4);
        (await desk.Type("evidence eligibility --output statement.md")).ShouldEndIn(ExitCode.Done);
        var page = await File.ReadAllTextAsync(desk.PathOf("statement.md"));
        page.ShouldContain($"assay bundle export {id} -o statement.assay");
        page.ShouldContain("assay verify statement.assay");
        page.ShouldContain((await desk.Type("evidence eligibility --json")).Json.GetProperty("statement").GetProperty("envelope").GetString()!);
        page.ShouldNotContain("<");
        page.ShouldNotContain("%");
        (await desk.Type($"bundle export {id} -o statement.assay")).ShouldEndIn(ExitCode.Done);
        (await desk.Type("verify statement.assay")).ShouldEndIn(ExitCode.Done);
    }

    [Fact]
    public async Task A_manager_rates_beside_it_and_nobody_rates_their_own()
    {
        using var desk = await FramedProject.OnDesk();
        var id = await StateAsync(desk, 4);
        (await desk.Type($"evidence rate S7=2 --about {id} --json")).ShouldEndIn(ExitCode.BadInput).Problem.GetProperty("code").GetString().ShouldBe("rating.own-statement");
        using var manager = new Desk();
        await SendAsync(desk, manager, id);
        (await manager.Type("evidence", "rate", "S7=2", "--about", id, "--scale", "1-10", "--json")).ShouldEndIn(ExitCode.BadInput).Problem.GetProperty("code").GetString().ShouldBe("rating.not-yours");
        var rating = (await manager.Type("evidence", "rate", "S7=2", "--about", id, "--name", "M. Anager", "--address", "m@example.org", "--json")).ShouldEndIn(ExitCode.Done).Json.GetProperty("id").GetString()!;
        Item((await manager.Type($"evidence eligibility {id} --json")).ShouldEndIn(ExitCode.Done).Json, "S7").TryGetProperty("supportNow", out _).ShouldBeFalse();
        await SendAsync(manager, desk, rating);
        var other = Item((await desk.Type("evidence eligibility --json")).ShouldEndIn(ExitCode.Done).Json, "S7").GetProperty("others")[0];
        other.GetProperty("rating").GetString().ShouldBe("2");
        other.GetProperty("capacity").GetString().ShouldBe("manager");
        (await desk.Type("ledger verify")).ShouldEndIn(ExitCode.Done);
    }

    [Fact]
    public async Task A_later_statement_is_not_counted_where_the_ones_before_it_are_not()
    {
        using var desk = await FramedProject.OnDesk();
        await StateAsync(desk, 4);
        var later = (await desk.Type("evidence rate S7=2 --json")).ShouldEndIn(ExitCode.Done).Json.GetProperty("id").GetString()!;
        using var manager = new Desk();
        await SendAsync(desk, manager, later);
        (await desk.Type($"evidence eligibility {later}")).ShouldEndIn(ExitCode.Done).Out.ShouldContain(": statement 2 of ");
        var seen = (await manager.Type($"evidence eligibility {later}")).ShouldEndIn(ExitCode.Done).Out;
        seen.ShouldContain(": a statement of ");
        seen.ShouldContain("it is not in this home");
    }

    [Fact]
    public async Task The_hardest_are_named_and_not_nearly_everything()
    {
        using var desk = await FramedProject.OnDesk();
        await StateAsync(desk, 3);
        var shown = (await desk.Type("evidence eligibility")).ShouldEndIn(ExitCode.Done).Out.Split("Hardest to evidence:")[1];
        shown.Split('\n').Count(line => line.StartsWith("    ", StringComparison.Ordinal)).ShouldBe(11);
        shown.ShouldMatch("and [0-9]+ more, which are named above");
    }

    private static async Task SendAsync(Desk from, Desk to, string id)
    {
        (await from.Type($"bundle export {id} -o {id}.assay")).ShouldEndIn(ExitCode.Done);
        File.Copy(from.PathOf($"{id}.assay"), to.PathOf($"{id}.assay"));
        (await to.Type($"bundle import {id}.assay")).ShouldEndIn(ExitCode.Done);
    }

    [Fact]
    public async Task Ratings_come_from_YAML_too_and_name_their_scale()
    {
        using var desk = await FramedProject.OnDesk();
        var codes = await CodesAsync(desk);
        desk.Write("ratings.yaml", "scale: yes-no\ncriteria:\n" + string.Concat(codes.Select(code => $"  - {{code: {code}, rating: \"yes\", route: none}}\n")));
        (await desk.Type("evidence rate --file ratings.yaml")).ShouldEndIn(ExitCode.Done);
        Item((await desk.Type("evidence eligibility --json")).Json, codes[0]).GetProperty("rating").GetString().ShouldBe("yes");
    }

    private static JsonElement Item(JsonElement shown, string code) => shown.GetProperty("items").EnumerateArray().Single(item => item.GetProperty("code").GetString() == code);

    private static async Task<string> StateAsync(Desk desk, int rating)
    {
        desk.Write("ratings.csv", "KSB,Confidence (1-5)\n" + string.Concat((await CodesAsync(desk)).Select(code => $"{code},{rating}\n")));
        return (await desk.Type("evidence rate --file ratings.csv --json")).ShouldEndIn(ExitCode.Done).Json.GetProperty("id").GetString()!;
    }

    private static async Task<List<string>> CodesAsync(Desk desk) =>
        [.. (await desk.Type("evidence status --json")).Json.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("code").GetString()!)];
}
