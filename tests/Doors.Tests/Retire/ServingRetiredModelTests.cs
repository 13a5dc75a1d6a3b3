using System.Net;
using System.Text.Json;
using Doors.Tests.Breaking;
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

    private static async Task<(HttpStatusCode Status, string Text)> StatusAsync(ServingProcess server, string path)
    {
        using var answer = await server.Client.GetAsync(path);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
