using Assay.Cli.Terminals;
using Doors.Tests.CommandLine;
using Microsoft.Extensions.Time.Testing;

namespace Doors.Tests.Retire;

/// <summary>Bad input, and the register of older models, in a home that has no model.</summary>
public sealed class RetireInputTests : IDisposable
{
    private readonly Desk _desk = new() { Clock = new FakeTimeProvider(new DateTimeOffset(2027, 5, 1, 9, 0, 0, TimeSpan.Zero)) };

    public void Dispose() => _desk.Dispose();

    [Theory]
    [InlineData("retire.no-model", "model", "plan|--trigger|law|--reason|r|--owner|o")]
    [InlineData("retire.trigger", "trigger", "plan|--trigger|boredom|--reason|r|--owner|o")]
    [InlineData("retire.trigger", "trigger", "plan|--reason|r|--owner|o")]
    [InlineData("retire.empty", "owner", "plan|--trigger|law|--reason|r")]
    [InlineData("retire.trigger", "trigger", "plan|--trigger|1|--reason|r|--owner|o")]
    [InlineData("retire.retention", "retain", "plan|--trigger|law|--reason|r|--owner|o|--retain|model=soon")]
    [InlineData("retire.empty", "reason", "plan|--trigger|law|--reason| |--owner|o")]
    [InlineData("retire.empty", "callers", "plan|--trigger|law|--reason|r|--owner|o|--callers| ")]
    [InlineData("retire.no-plan", "plan", "notice|--message|m|--answer-by|2027-06-01")]
    [InlineData("retire.day", "answer-by", "notice|--message|m|--answer-by|tomorrow")]
    [InlineData("retire.past", "answer-by", "notice|--message|m|--answer-by|2027-05-01")]
    [InlineData("retire.no-plan", "plan", "acknowledge|--caller|1|--how|h")]
    [InlineData("retire.class", "classes", "hold|--classes|everything|--reason|r")]
    [InlineData("retire.no-plan", "plan", "run")]
    [InlineData("retire.no-plan", "plan", "verify|0193a4")]
    [InlineData("retire.no-plan", "plan", "certificate")]
    [InlineData("retire.day", "review-by", "legacy|add|old|--owner|o|--purpose|p|--review-by|2027-02-30")]
    [InlineData("retire.empty", "name", "legacy|add| |--owner|o|--purpose|p|--review-by|2027-02-28")]
    public async Task Bad_input_is_told_with_its_field(string code, string field, string line)
    {
        var answer = await Type([.. line.Split('|'), "--json"]);
        answer.ShouldEndIn(ExitCode.BadInput).Json.GetProperty("problems").EnumerateArray()
            .ShouldContain(problem => problem.GetProperty("code").GetString() == code && problem.GetProperty("field").GetString() == field, answer.Out);
    }

    [Fact]
    public async Task The_register_keeps_the_newest_entry_of_a_name_and_tells_what_is_overdue()
    {
        await AddAsync("scorecard", "2027-04-30");
        await AddAsync("rules", "2027-05-01");
        (await ListAsync()).ShouldBe(["scorecard overdue", "rules"]);
        await AddAsync("scorecard", "2028-01-01");
        await AddAsync("rules", "2027-05-01", "--over");
        (await ListAsync()).ShouldBe(["scorecard", "rules over"]);
        (await Type("legacy", "list")).Out.ShouldContain("rules: out of use");
    }

    [Fact]
    public async Task Nothing_planned_and_nothing_registered_are_answers()
    {
        await AddAsync("scorecard", "2027-04-30");
        (await Type("status")).ShouldEndIn(ExitCode.Done).Out.ShouldContain("No retirement is planned");
    }

    [Theory]
    [InlineData("plan")]
    [InlineData("notice")]
    [InlineData("acknowledge")]
    [InlineData("hold")]
    [InlineData("run")]
    [InlineData("verify")]
    [InlineData("certificate")]
    [InlineData("open")]
    [InlineData("status")]
    [InlineData("legacy add")]
    [InlineData("legacy list")]
    public async Task Help_shows_examples(string verb) => (await _desk.Type($"retire {verb} --help")).ShouldEndIn(ExitCode.Done).Out.ShouldContain($"  assay retire {verb}");

    private Task<Typed> Type(params string[] words) => _desk.Type(["retire", .. words, "--home", _desk.PathOf(".assay"), "--name", "E. Engineer", "--address", "engineer@example.org"]);

    private async Task AddAsync(string name, string day, params string[] more) => (await Type(["legacy", "add", name, "--owner", "o", "--purpose", "p", "--review-by", day, .. more])).ShouldEndIn(ExitCode.Done);

    private async Task<string[]> ListAsync() =>
        [.. (await Type("legacy", "list", "--json")).ShouldEndIn(ExitCode.Done).Json.GetProperty("models").EnumerateArray().Select(model => $"{model.GetProperty("name").GetString()}{(model.GetProperty("isOver").GetBoolean() ? " over" : "")}{(model.GetProperty("isOverdue").GetBoolean() ? " overdue" : "")}")];
}
