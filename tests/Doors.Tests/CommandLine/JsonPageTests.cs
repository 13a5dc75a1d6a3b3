using System.Text.Json;
using System.Text.RegularExpressions;

namespace Doors.Tests.CommandLine;

/// <summary>Holds <c>docs/reference/json.md</c> to what the commands that name it really write.</summary>
public partial class JsonPageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Repository.Root, "docs/reference/json.md"));

    [Theory]
    [InlineData("ledger log")]
    [InlineData("ledger verify")]
    [InlineData("bundle export", " -o work.assay")]
    [InlineData("bundle import", " work.assay")]
    [InlineData("verify", " work.assay")]
    [InlineData("key show")]
    [InlineData("backup", " work.backup")]
    [InlineData("restore", " work.backup --home HERE/restored/.assay")]
    [InlineData("doctor")]
    [InlineData("status")]
    public async Task Every_field_that_a_command_writes_is_explained(string command, string rest = "")
    {
        using var desk = await FramedProject.OnDesk();
        if (command is "verify" or "bundle import") (await desk.Type("bundle export -o work.assay")).ShouldEndIn(0);
        if (command == "restore") (await desk.Type("backup work.backup")).ShouldEndIn(0);
        var written = (await desk.Type($"{command}{rest.Replace("HERE", desk.Work, StringComparison.Ordinal)} --json")).ShouldEndIn(0).Json;
        var fields = (written.ValueKind == JsonValueKind.Array ? written.EnumerateArray() : Enumerable.Repeat(written, 1)).SelectMany(one => one.EnumerateObject()).Select(field => field.Name).ToHashSet();
        fields.ShouldNotBeEmpty();
        fields.Except(Explained(command)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_command_that_names_the_page_stands_on_it()
    {
        using var desk = new Desk();
        foreach (var command in new[] { "demo", "run", "status", "ledger log", "ledger verify", "bundle export", "verify", "key show", "backup", "restore", "doctor" })
        {
            (await desk.Type($"{command} --help")).Out.ShouldContain("docs/reference/json.md");
            Explained(command).ShouldNotBeEmpty(command);
        }
    }

    private static HashSet<string> Explained(string command)
    {
        var section = Page.Split("\n## ").Single(part => part.Split('\n')[0].Contains($"`assay {command}`", StringComparison.Ordinal));
        return [.. section.Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal)).SelectMany(line => Name().Matches(line.Split('|')[1]).Select(match => match.Groups[1].Value))];
    }

    [GeneratedRegex(@"`(\w+)(\[\])?`")]
    private static partial Regex Name();
}
