using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Assay.Cli.Terminals;
using Doors.Tests.CommandLine;
using Doors.Tests.MainJob;
using Doors.Tests.Release;
using Doors.Tests.Serving;
using static Doors.Tests.Release.Callers;

namespace Doors.Tests.Monitor;

/// <summary>A model goes live, is asked over HTTP, and its labels come; a challenger learns from the log that the server kept, goes live in its turn, and is the champion from then on.</summary>
[Collection("processes")]
[Trait("Takes", "a minute")]
public class ServedRetrainingTests
{
    private const string Policy = """

        monitor:
          retrain:
            performance: {figure: accuracy, below: 0.6}
            least_labelled: 100
            held: 0.5
            learn_from: window
            forgetting: {most: 1}
            ask: {to: production, owner: credit risk, rollback: switch back, runbook: runbook.md}
        """;

    [Fact]
    public async Task A_challenger_learns_from_the_served_log_and_is_the_champion_once_it_is_live()
    {
        using var people = await TwoPeople.OnDesk();
        File.AppendAllText(people.Desk.PathOf("assay.yaml"), Policy);
        var first = await people.GrantAsync();
        await people.ActivateAsync(first);
        await ServeAsync(people.Desk);
        (await people.Author(["monitor", "run", "--model", "job", "--skip-classifier"])).ShouldEndIn(ExitCode.Done);
        var answer = (await people.Author(["monitor", "retrain", "--model", "job", "--json"])).ShouldEndIn(ExitCode.Done).Json;
        var retrain = answer.GetProperty("retrain");
        (retrain.GetProperty("conclusion").GetString(), retrain.GetProperty("learntRows").GetInt32(), retrain.GetProperty("heldRows").GetInt32()).ShouldBe(("replace", 100, 100));
        retrain.GetProperty("window").GetString().ShouldBe("log of job");
        (await ChampionAsync(people)).ShouldBe(first.GetProperty("model").GetString(), "nothing went live by itself");
        var challenger = retrain.GetProperty("challenger").GetString()!;
        await ReleaseAsync(people, answer.GetProperty("request").GetString()!);
        (await ChampionAsync(people)).ShouldBe(challenger);
        await ShouldBeAnsweredByAsync(people.Desk, challenger[..12]);
        (await people.Author(["release", "rollback", "job", "--from", "production", "--reason", "a test"])).ShouldEndIn(ExitCode.Done);
        (await ChampionAsync(people)).ShouldBe(first.GetProperty("model").GetString(), "what was taken back is the champion no more");
        var plan = (await people.Author(["retire", "plan", challenger[..12], "--trigger", "performance", "--reason", "It learnt the opposite.", "--owner", "credit risk", "--retain", "model=0"])).ShouldEndIn(ExitCode.Done).Out;
        plan.ShouldContain(challenger[..12]);
        plan.Split('\n').Count(line => line.Contains("model.onnx", StringComparison.Ordinal) || line.Contains("champion.onnx", StringComparison.Ordinal)).ShouldBe(1, "the champion's file is none of the challenger's documents");
        (await people.Author(["retire", "run", "--archive", "end.sealed", "--keep-archive-until", "2999-01-01"])).ShouldEndIn(ExitCode.Done);
        (await people.Author(["retire", "status"])).Out.ShouldContain(challenger[..12]);
    }

    [Fact]
    public async Task While_a_new_version_answers_only_some_the_one_before_is_the_champion_and_is_compared_by_its_own_rows()
    {
        using var people = await TwoPeople.OnDesk();
        File.AppendAllText(people.Desk.PathOf("assay.yaml"), Policy);
        var first = await people.GrantAsync();
        await people.ActivateAsync(first);
        await people.TrainAgainAsync();
        (await ChampionAsync(people)).ShouldBe(first.GetProperty("model").GetString(), "what is only trained is not in use");
        people.Desk.Write("use.csv", WatchedProject.Use(shift: 0));
        (await ReferenceRowsAsync(people)).ShouldBe(90, "of the 120 rows that the live model was made from");
        var asked = await people.GrantAsync("--strategy", "canary", "--steps", "50,100");
        await people.ActivateAsync(asked);
        (await ChampionAsync(people)).ShouldBe(first.GetProperty("model").GetString());
        await people.ActivateAsync(asked);
        (await ChampionAsync(people)).ShouldBe(asked.GetProperty("model").GetString());
        (await ReferenceRowsAsync(people)).ShouldBe(120, "of 160");
    }

    private static async Task<string?> ChampionAsync(TwoPeople people) =>
        (await people.Author(["monitor", "retrain-plan", "--json"])).ShouldEndIn(ExitCode.Done).Json.GetProperty("proposal").GetProperty("model").GetString();

    private static async Task<long> ReferenceRowsAsync(TwoPeople people) =>
        (await people.Author(["monitor", "run", "use.csv", "--skip-classifier", "--json"])).ShouldEndIn(ExitCode.Done).Json.GetProperty("windows")[0].GetProperty("window").GetProperty("reference").GetProperty("rows").GetInt64();

    private static async Task ReleaseAsync(TwoPeople people, string request)
    {
        var asked = (await people.BodiesAsync("release.request"))[^1];
        foreach (var item in TwoPeople.Open(asked)) (await people.Reviewer(["release", "except", request, "--item", item, "--reason", "a small table", "--owner", "credit risk", "--until", TwoPeople.Soon])).ShouldEndIn(ExitCode.Done);
        (await people.Reviewer(["release", "approve", request, "--role", "reviewer", "--reason", "I read the report."])).ShouldEndIn(ExitCode.Done);
        (await people.Author(["release", "activate", request])).ShouldEndIn(ExitCode.Done);
    }

    // Two hundred rows, whose labels come out the other way round.
    private static async Task ServeAsync(Desk desk)
    {
        await using var server = await ServingProcess.StartAsync(desk, "--released", "production");
        var rows = SmallTable.Rows(200, ratio => SmallTable.TwoClasses(1 - ratio)).ToArray();
        foreach (var batch in rows.Chunk(50))
        {
            var body = $"[{string.Join(",", batch.Select(row => $$"""{"ratio":{{row[0]}},"age":{{row[1]}},"home":"{{row[2]}}"}"""))}]";
            using var answered = await server.Client.PostAsync("/predict/job", new StringContent(body, Encoding.UTF8, "application/json"));
            var predictions = JsonDocument.Parse(await answered.Content.ReadAsStringAsync()).RootElement.GetProperty("predictions").EnumerateArray();
            using var told = await server.Client.PostAsJsonAsync("/labels", new { model = "job", labels = predictions.Zip(batch, (row, asked) => new { id = row.GetProperty("id").GetString(), label = asked[3] }) });
            told.IsSuccessStatusCode.ShouldBeTrue(await told.Content.ReadAsStringAsync());
        }

        await server.StopAsync();
    }

    private static async Task ShouldBeAnsweredByAsync(Desk desk, string version)
    {
        await using var server = await ServingProcess.StartAsync(desk, "--released", "production");
        await server.ShouldComeToAsync(_ => version);
        await server.StopAsync();
    }
}
