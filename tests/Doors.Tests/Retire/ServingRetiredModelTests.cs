using System.Net;
using System.Text.Json;
using Assay.Predictions;
using Assay.Stores.Embedded.Predictions;
using Doors.Tests.Breaking;
using Doors.Tests.CommandLine;
using Doors.Tests.Inference;
using Doors.Tests.Serving;

namespace Doors.Tests.Retire;

public sealed class ServingRetiredModelTests
{
    [Fact]
    public async Task A_retired_model_is_not_served_and_whoever_asks_for_it_is_told_why()
    {
        using var desk = await SmallProject.OnDesk();
        (await desk.Type(SmallProject.Run)).ShouldEndIn(0);
        (await desk.Type("retire", "plan", "--trigger", "risk", "--reason", "It errs.", "--owner", "A. Tester", "--retain", "model=0", "--home", "job/.assay")).ShouldEndIn(0);
        (await desk.Type("retire", "run", "--archive", "end.zip", "--keep-archive-until", "2999-01-01", "--home", "job/.assay")).ShouldEndIn(0);
        await using var server = await ServingProcess.StartAsync(desk, "--home", "job/.assay");
        await ServedProject.ShouldServeAsync(server);
        using var answer = await server.Client.PostAsync("/v2/repository/models/job/load", null);
        var text = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden, text);
        JsonSerializer.Deserialize<JsonElement>(text).GetProperty("error").GetString().ShouldNotBeNull().ShouldContain("it does or may do harm");
    }

    [Fact]
    public async Task A_running_server_drops_a_model_that_is_retired_meanwhile_and_tells_whoever_asks_why()
    {
        using var desk = await SmallProject.OnDesk();
        (await desk.Type(SmallProject.Run)).ShouldEndIn(0);
        await using var server = await ServingProcess.StartAsync(desk, "--home", "job/.assay");
        await ServedProject.ShouldServeAsync(server);
        (await StatusAsync(server, "/v2/models/job")).Status.ShouldBe(HttpStatusCode.OK);
        (await desk.Type("retire", "plan", "--trigger", "risk", "--reason", "It errs.", "--owner", "A. Tester", "--retain", "model=0", "--home", "job/.assay")).ShouldEndIn(0);
        (await desk.Type("retire", "run", "--archive", "end.zip", "--keep-archive-until", "2999-01-01", "--home", "job/.assay")).ShouldEndIn(0);
        var answer = (Status: HttpStatusCode.OK, Text: "");
        for (var tries = 0; tries < 100 && answer.Status == HttpStatusCode.OK; tries++)
        {
            await Task.Delay(100);
            answer = await StatusAsync(server, "/v2/models/job");
        }

        answer.Status.ShouldBe(HttpStatusCode.Forbidden, answer.Text);
        using var asked = await server.Client.PostAsync("/predict/job", new StringContent("""{"rows": [{}]}""", System.Text.Encoding.UTF8, "application/json"));
        asked.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        JsonSerializer.Deserialize<JsonElement>(await asked.Content.ReadAsStringAsync()).GetProperty("error").GetString().ShouldNotBeNull().ShouldContain("it does or may do harm");
        server.Told.ShouldContain("serve.retired");
    }

    [Fact]
    public async Task Whom_the_log_shows_is_named_and_told_past_decisions_are_archived_and_the_log_goes_by_its_own_retention()
    {
        using var desk = await SmallProject.OnDesk();
        (await desk.Type(SmallProject.Run)).ShouldEndIn(0);
        var version = await LogAsync(desk);
        string[] home = ["--home", "job/.assay", "--json"];
        var plan = (await desk.Type(["retire", "plan", "--trigger", "risk", "--reason", "It errs.", "--owner", "A. Tester", "--retain", "logs=0", .. home])).ShouldEndIn(0).Json;
        var says = string.Join('\n', plan.GetProperty("says").EnumerateArray().Select(line => line.GetString()));
        says.ShouldContain("asked as 'job' by callers who did not sign in: 3 rows, the last on ");
        says.ShouldContain("asked as 'job' by p1: 1 rows, the last on 2027-05-01 09:00 UTC");
        says.ShouldContain("predictions/job/2027-05-01T09.parquet");
        string[] run = ["retire", "run", "--archive", "end.sealed", "--keep-archive-until", "2999-01-01", .. home];
        (await desk.Type(run)).ShouldEndIn(2).Problem.GetProperty("code").GetString().ShouldBe("retire.waiting");
        (await desk.Type(["retire", "notice", "--message", "It goes.", "--answer-by", "2998-01-01", .. home])).ShouldEndIn(0);
        (await desk.Type(["retire", "acknowledge", "--caller", "1", "--how", "Mail.", .. home])).ShouldEndIn(0);
        (await desk.Type(run)).ShouldEndIn(0);
        var archive = (await desk.Type(["ledger", "log", "--kind", "retire.archive", .. home])).Json[0].GetProperty("body");
        archive.GetProperty("restored").GetProperty("decisions").GetInt32().ShouldBe(2, version);
        // The file of an hour in which another version answered too stays with it.
        Directory.GetFiles(desk.PathOf("job/.assay/predictions/job"), "*.parquet").Select(Path.GetFileName).ShouldBe(["2027-05-01T10.parquet"]);
    }

    // Two rows asked of a server, one that somebody who signed in had asked, and an hour that another version shares.
    private static async Task<string> LogAsync(Desk desk)
    {
        string version;
        await using (var server = await ServingProcess.StartAsync(desk, "--home", "job/.assay"))
        {
            await ServedProject.ShouldServeAsync(server);
            using var answer = await server.Client.PostAsync("/predict/job", new StringContent("""[{"ratio":0.9,"age":30,"home":"own"},{"ratio":0.1,"age":31,"home":"own"}]""", System.Text.Encoding.UTF8, "application/json"));
            version = JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync()).GetProperty("version").GetString()!;
            await server.StopAsync();
        }

        await using var log = await FilePredictionLog.OpenAsync(desk.PathOf("job/.assay/predictions"), new PredictionLogOptions(), TimeProvider.System, _ => { });
        var hour = new DateTimeOffset(2027, 5, 1, 9, 0, 0, TimeSpan.Zero);
        await log.AppendAsync(Asked(version, "p1", hour));
        await log.AppendAsync(Asked(version, null, hour.AddHours(1)));
        await log.AppendAsync(Asked("another", null, hour.AddHours(1)));
        return version;
    }

    private static PredictionBatch Asked(string version, string? caller, DateTimeOffset time) => new("job", version, new PredictionSchema([new("ratio", false)], [new("probability", false), new("label", true)]), $"{version}-{time:HH}", 1)
    {
        Time = time,
        LatencyMicroseconds = 1,
        Caller = caller,
        Inputs = [PredictionColumn.Doubles([0.5])],
        Outputs = [PredictionColumn.Doubles([0.5]), PredictionColumn.Of(["yes"])],
    };

    private static async Task<(HttpStatusCode Status, string Text)> StatusAsync(ServingProcess server, string path)
    {
        using var answer = await server.Client.GetAsync(path);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
