using Assay.Cli.Terminals;
using Doors.Tests.Release;

namespace Doors.Tests.Evidence;

/// <summary>What releases, and windows of live use, speak for in a standard: what others granted and what went on over time, and nothing before.</summary>
public sealed class LiveHalfTests : IAsyncLifetime
{
    private static readonly string[] Rehearsal = ["--to", "production", .. TwoPeople.Whole, "--rehearse", "--json"];

    private TwoPeople _people = null!;

    public async ValueTask InitializeAsync() => _people = await TwoPeople.OnDesk();

    [Fact]
    public async Task A_release_speaks_for_deploying_once_somebody_else_had_granted_it_and_a_rehearsal_never()
    {
        var asked = (await _people.Author(["release", "request", .. Rehearsal])).ShouldEndIn(ExitCode.Done).Json;
        var rehearsed = asked.GetProperty("id").GetString()!;
        foreach (var item in TwoPeople.Open(asked)) (await _people.Author(["release", "except", rehearsed, "--item", item, "--reason", "rehearsal", "--owner", "credit risk", "--until", TwoPeople.Soon])).ShouldEndIn(ExitCode.Done);
        (await _people.Author(["release", "approve", rehearsed, "--role", "reviewer", "--reason", "Rehearsal."])).ShouldEndIn(ExitCode.Done);
        (await _people.Author(["release", "activate", rehearsed])).ShouldEndIn(ExitCode.Done);
        (await SupportAsync("S5.deploy")).ShouldBe("none");
        (await _people.Author(["evidence", "why", "S5.deploy"])).ShouldEndIn(ExitCode.Done).Out.ShouldContain("(rehearsal: not counted)");
        var request = (await _people.GrantAsync()).GetProperty("id").GetString()!;
        (await SupportAsync("S5.deploy")).ShouldBe("none", "granted is not live");
        var change = (await _people.Author(["release", "activate", request, "--json"])).ShouldEndIn(ExitCode.Done).Json.GetProperty("id").GetString()!;
        (await SupportAsync("S5.deploy")).ShouldBe("recorded");
        (await SupportAsync("S29.approval")).ShouldBe("recorded");
        (await SupportAsync("S16.transition")).ShouldBe("none", "items of its checklist were let be");
        (await SupportAsync("K2.deployment")).ShouldBe("none", "knowledge wants a note");
        (await _people.Author(["note", "--about", change, "--context", "How to deploy.", "--option", "all at once", "--option", "by steps", "--choice", "all at once", "--consequences", "no way to compare"])).ShouldEndIn(ExitCode.Done);
        (await SupportAsync("K2.deployment")).ShouldBe("recorded");
    }

    [Fact]
    public async Task A_window_speaks_for_a_watch_over_time_only_with_another_one_of_another_month()
    {
        var clock = new MovedClock();
        _people.Desk.Clock = clock;
        await LookAsync("first.csv", 40);
        await LookAsync("second.csv", 41);
        (await SupportAsync("S24.drift")).ShouldBe("none", "two windows of one day");
        (await _people.Author(["evidence", "why", "S24.drift"])).ShouldEndIn(ExitCode.Done).Out.ShouldContain("does not hold; it asks for each in 2 records, in 2 months");
        clock.Ahead = TimeSpan.FromDays(35);
        await LookAsync("first.csv", 40);
        (await SupportAsync("S24.drift")).ShouldBe("none", "the same window again");
        await LookAsync("third.csv", 42);
        (await SupportAsync("S24.drift")).ShouldBe("recorded");
        (await SupportAsync("S10.fit-for-purpose")).ShouldBe("none", "rows of a file are no answers of a served model");
    }

    public ValueTask DisposeAsync()
    {
        _people.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task LookAsync(string file, int rows)
    {
        var table = File.ReadLines(Path.Combine(_people.Desk.Work, "..", "table.csv")).Take(rows + 1);
        File.WriteAllLines(_people.Desk.PathOf(file), table);
        (await _people.Author(["monitor", "run", file])).ShouldEndIn(ExitCode.Done);
    }

    private async Task<string?> SupportAsync(string part) =>
        (await _people.Author(["evidence", "why", part, "--json"])).ShouldEndIn(ExitCode.Done).Json.GetProperty("parts")[0].GetProperty("status").GetProperty("support").GetString();

    private sealed class MovedClock : TimeProvider
    {
        public TimeSpan Ahead { get; set; }

        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Ahead;
    }
}
