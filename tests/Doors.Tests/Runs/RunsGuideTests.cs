using System.Text;
using System.Text.RegularExpressions;
using Assay.Cli.Terminals;
using Doors.Tests.CommandLine;

namespace Doors.Tests.Runs;

/// <summary>Types the commands of the guide, and holds the page to what they answer. Identifiers of records are drawn by chance, and one stands for all.</summary>
public partial class RunsGuideTests
{
    private const string Page = "docs/guide/runs.md";
    private const string Prompt = "$ assay ";
    private const string SomeRecord = "019b76da-8c00-7d3e-9a41-5f60c2b7e814";

    [Fact]
    public async Task What_the_guide_shows_is_what_the_commands_answer()
    {
        using var desk = await TrackedHome.OnDesk();
        var parts = Repository.Read(Page).Split("```");
        for (var i = 1; i < parts.Length; i += 2) parts[i] = await AnsweredAsync(desk, parts[i]);
        GoldenFile.ShouldBe(Page, string.Join("```", parts));
    }

    private static async Task<string> AnsweredAsync(Desk desk, string block)
    {
        var text = new StringBuilder("console\n");
        foreach (var command in block.Split('\n').Where(line => line.StartsWith(Prompt, StringComparison.Ordinal)))
        {
            var typed = await desk.Type([.. Word().Matches(command[Prompt.Length..]).Select(match => match.Value.Trim('"'))]);
            typed.Code.ShouldBeOneOf(ExitCode.Done, ExitCode.DoesNotHold);
            text.Append(command).Append('\n').Append(RecordId().Replace(typed.Out, SomeRecord).Replace($"{desk.Work}/", "", StringComparison.Ordinal));
        }

        return text.ToString();
    }

    [GeneratedRegex("\"[^\"]*\"|\\S+")]
    private static partial Regex Word();

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}")]
    private static partial Regex RecordId();
}
