using System.Text.RegularExpressions;
using Assay.Cli.Terminals;
using Doors.Tests.CommandLine;

namespace Doors.Tests.Evidence;

public partial class StatusVerbTests
{
    [Theory]
    [InlineData("level-6-ai-engineer", 70)]
    [InlineData("nist-ai-rmf", 72)]
    [InlineData("eu-ai-act-annex-iv", 9)]
    public async Task A_standard_that_comes_with_the_program_is_shown_with_all_of_its_criteria(string standard, int criteria)
    {
        using var desk = await FramedProject.OnDesk();
        var status = (await desk.Type($"evidence status --standard {standard} --json")).ShouldEndIn(ExitCode.Done).Json;
        status.GetProperty("items").GetArrayLength().ShouldBe(criteria);
        status.GetProperty("cannotRecordYet").GetInt32().ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task What_was_framed_speaks_for_the_purpose_of_one_system_and_for_the_governance_of_no_organisation()
    {
        using var desk = await FramedProject.OnDesk();
        (await PartAsync(desk, "eu-ai-act-annex-iv", "IV.1", "purpose")).ShouldBe("recorded");
        (await PartAsync(desk, "nist-ai-rmf", "MAP 1.1", "purpose")).ShouldBe("recorded");
        (await PartAsync(desk, "nist-ai-rmf", "GOVERN 4.2", "documented")).ShouldBe("none");
    }

    [Fact]
    public async Task Codes_of_several_words_stand_in_a_column()
    {
        using var desk = await FramedProject.OnDesk();
        var lines = (await desk.Type("evidence status --standard nist-ai-rmf")).ShouldEndIn(ExitCode.Done).Out.Split('\n').Select(line => Row().Match(line)).Where(row => row.Success).ToList();
        lines.Count.ShouldBe(72);
        lines.Select(row => row.Groups["letters"].Index).Distinct().ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("evidence status")]
    [InlineData("evidence why S7")]
    [InlineData("evidence check")]
    [InlineData("evidence eligibility")]
    [InlineData("evidence export-sheet coverage.csv")]
    public async Task A_person_who_is_not_here_is_told_from_one_who_has_nothing(string line)
    {
        using var desk = await FramedProject.OnDesk();
        var problem = (await desk.Type($"{line} --person 0123abcd --json")).ShouldEndIn(ExitCode.BadInput).Problem;
        problem.GetProperty("code").GetString().ShouldBe("person.unknown");
        var known = problem.GetProperty("expected").GetString()!.Split(' ')[2].TrimEnd(',');
        (await desk.Type($"{line} --person {known}")).ShouldEndIn(ExitCode.Done);
    }

    [Fact]
    public async Task A_code_that_the_standard_has_not_is_refused()
    {
        using var desk = await FramedProject.OnDesk();
        (await desk.Type("evidence status --only Z9 --json")).ShouldEndIn(ExitCode.BadInput).Problem.GetProperty("code").GetString().ShouldBe("status.only");
    }

    private static async Task<string?> PartAsync(Desk desk, string standard, string code, string part)
    {
        var status = (await desk.Type("evidence", "status", "--standard", standard, "--only", code, "--json")).ShouldEndIn(ExitCode.Done).Json;
        var criterion = status.GetProperty("items").EnumerateArray().Single(item => item.GetProperty("code").GetString() == code);
        return criterion.GetProperty("parts").EnumerateArray().Single(each => each.GetProperty("id").GetString() == part).GetProperty("support").GetString();
    }

    [GeneratedRegex(@"^ *(GOVERN|MAP|MEASURE|MANAGE) \d\.\d+ +(?<letters>[-?~rcCAx]+) ")]
    private static partial Regex Row();
}
