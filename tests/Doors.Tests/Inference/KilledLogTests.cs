using System.Text;
using System.Text.Json;
using Assay.Kernel;
using Assay.Stores.Embedded.DuckDb;
using Doors.Tests.Breaking;
using Doors.Tests.Serving;

namespace Doors.Tests.Inference;

/// <summary>A server that is killed while it answers, again and again: every prediction that somebody was told is in the log afterwards, and once.</summary>
[Collection("processes")]
[Trait("Takes", "a minute")]
public class KilledLogTests
{
    private const int Clients = 8;
    private const int Kills = 3;

    [Fact]
    public async Task A_sync_log_loses_no_answer_to_a_kill()
    {
        using var desk = await SmallProject.OnDesk();
        (await desk.Type(SmallProject.Run)).ShouldEndIn(0);
        var (random, told) = (new SeededRandom(5), new List<string>());
        for (var kill = 0; kill < Kills; kill++)
        {
            await using var server = await ServingProcess.StartAsync(desk, "--home", "job/.assay", "--log", "sync");
            await ServedProject.ShouldServeAsync(server);
            var asking = Enumerable.Range(0, Clients).Select(_ => AskUntilGoneAsync(server)).ToArray();
            await Task.Delay(300 + random.NextInt32(700));
            await server.KillAsync();
            told.AddRange((await Task.WhenAll(asking)).SelectMany(ids => ids));
        }

        await using (var last = await ServingProcess.StartAsync(desk, "--home", "job/.assay"))
        {
            await ServedProject.ShouldServeAsync(last);
            told.AddRange(await AskAsync(last));
            using var labelled = await last.Client.PostAsync("/labels", new StringContent($$"""{"model":"job","labels":[{"id":"{{told[0]}}","label":"yes"}]}""", Encoding.UTF8, "application/json"));
            labelled.IsSuccessStatusCode.ShouldBeTrue(await labelled.Content.ReadAsStringAsync());
            await last.StopAsync();
        }

        told.Count.ShouldBeGreaterThan(Clients * Kills);
        var logged = await IdsAsync(desk.PathOf("job/.assay/predictions/job"));
        logged.ShouldBeUnique();
        told.Except(logged).ShouldBeEmpty();
        (await IdsAsync(desk.PathOf("job/.assay/predictions/job/labels"))).ShouldBe([told[0]]);
    }

    private static async Task<List<string>> AskUntilGoneAsync(ServingProcess server)
    {
        var ids = new List<string>();
        try
        {
            while (true) ids.AddRange(await AskAsync(server));
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException)
        {
            return ids;
        }
    }

    private static async Task<List<string>> AskAsync(ServingProcess server)
    {
        using var answer = await server.Client.PostAsync("/predict/job", new StringContent("""[{"ratio":0.9,"age":30,"home":"own"},{"ratio":0.1,"age":31,"home":"boat"}]""", Encoding.UTF8, "application/json"));
        answer.EnsureSuccessStatusCode();
        var json = JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync());
        return [.. json.GetProperty("predictions").EnumerateArray().Select(prediction => prediction.GetProperty("id").GetString()!)];
    }

    private static async Task<List<string>> IdsAsync(string folder)
    {
        using var engine = new DuckDbTableEngine(new DuckDbOptions());
        var ids = new List<string>();
        foreach (var file in Directory.EnumerateFiles(folder, "*.parquet"))
        {
            var rows = await engine.LoadAsync(file, ["id"]);
            ids.AddRange(Enumerable.Range(0, rows.RowCount).Select(row => rows["id"].TextAt(row)!));
        }

        return ids;
    }
}
