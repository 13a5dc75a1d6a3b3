using System.Text.RegularExpressions;
using Assay.Cli.Terminals;
using Doors.Tests.CommandLine;

namespace Doors.Tests.Evidence;

/// <summary>Where a standard tells somebody to type something, the program knows it.</summary>
public partial class NextStepTests
{
    private static readonly string[] Commands =
        [.. Repository.Files("standards", ".yaml").SelectMany(path => Command().Matches(Repository.Read(path))).Select(match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal)];

    public static TheoryData<string> Named() => [.. Commands];

    [Theory]
    [MemberData(nameof(Named))]
    public async Task A_command_that_a_standard_names_is_one(string command)
    {
        using var desk = new Desk();
        var words = command.Split(' ');
        var verbs = words.TakeWhile(word => !word.StartsWith('-') && word.All(letter => char.IsAsciiLetterLower(letter) || letter == '-')).ToList();
        var help = (await desk.Type([.. verbs, "--help"])).ShouldEndIn(ExitCode.Done).Out;
        help.ShouldContain($"assay {string.Join(' ', verbs)}");
        foreach (var option in words.Where(word => word.StartsWith('-'))) help.ShouldContain(option);
    }

    [GeneratedRegex("'assay ([^']+)'")]
    private static partial Regex Command();
}
