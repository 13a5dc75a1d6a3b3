using System.Text;
using System.Text.Json;
using Assay.Cli.Terminals;
using Doors.Tests.Breaking;
using Doors.Tests.MainJob;
using Doors.Tests.Serving;

namespace Doors.Tests.Release;

/// <summary>Forty callers of a released model, each with a key of their own.</summary>
internal static class Callers
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(30);

    public static IEnumerable<string> Keys => Enumerable.Range(0, 40).Select(number => $"caller {number}");

    public static string Id(JsonElement asked) => asked.GetProperty("id").GetString()!;

    public static string Version(JsonElement asked) => asked.GetProperty("model").GetString()![..12];

    /// <summary>Trains the project's model again, on a larger table.</summary>
    public static async Task TrainAgainAsync(this TwoPeople people)
    {
        people.Desk.Write("../table.csv", SmallTable.With(160, SmallTable.TwoClasses));
        people.Desk.Work = Path.GetDirectoryName(people.Desk.Work)!;
        (await people.Desk.Type(SmallProject.Run)).ShouldEndIn(ExitCode.Done);
        people.Desk.Work = people.Desk.PathOf("job");
    }

    /// <summary>Gives the project a model of its own that fails on some requests.</summary>
    public static async Task TrainFailingAsync(this TwoPeople people)
    {
        LookupOnnx.Write(people.Desk.PathOf("lookup.onnx"));
        people.Desk.Write("assay.yaml", File.ReadAllText(people.Desk.PathOf("assay.yaml")).Replace("[baseline, logistic]", "[{name: lookup, model: lookup.onnx}]", StringComparison.Ordinal));
        await people.TrainAgainAsync();
    }

    /// <summary>Takes the next step of a granted request.</summary>
    public static async Task ActivateAsync(this TwoPeople people, JsonElement asked) => (await people.Author(["release", "activate", Id(asked)])).ShouldEndIn(ExitCode.Done);

    /// <summary>The bodies of the records of a kind, oldest first.</summary>
    public static async Task<JsonElement[]> BodiesAsync(this TwoPeople people, string kind)
    {
        var records = (await people.Author(["ledger", "log", "--kind", kind, "--json"])).Json.EnumerateArray().Select(record => record.GetProperty("id").GetString()!).ToArray();
        var bodies = new List<JsonElement>();
        foreach (var record in records) bodies.Add((await people.Author(["ledger", "show", record, "--json"])).ShouldEndIn(ExitCode.Done).Json.GetProperty("record").GetProperty("body"));
        return [.. bodies];
    }

    /// <summary>Waits until a record of the kind is there, and returns the newest.</summary>
    public static async Task<JsonElement> ShouldRecordAsync(this TwoPeople people, string kind, Func<JsonElement[], bool>? until = null)
    {
        var end = DateTime.UtcNow + Soon;
        JsonElement[] bodies = [];
        while (DateTime.UtcNow < end && !(until ?? (found => found.Length > 0))(bodies = await people.BodiesAsync(kind))) await Task.Delay(200);
        (until ?? (found => found.Length > 0))(bodies).ShouldBeTrue($"{bodies.Length} of {kind}");
        return bodies[^1];
    }

    /// <summary>Waits until each caller is answered by the version that is expected.</summary>
    public static async Task ShouldComeToAsync(this ServingProcess server, Func<string, string?> expected)
    {
        var (end, wanted) = (DateTime.UtcNow + Soon, Keys.Select(expected).ToArray());
        string?[] answered = [];
        while (DateTime.UtcNow < end && !(answered = await server.VersionsAsync()).SequenceEqual(wanted)) await Task.Delay(200);
        answered.ShouldBe(wanted, server.Told);
    }

    /// <summary>The version that answers each caller; null where none does.</summary>
    public static async Task<string?[]> VersionsAsync(this ServingProcess server) => [.. (await server.AnswersAsync()).Select(answer => answer?.GetProperty("version").GetString())];

    /// <summary>What each caller is answered; null where nothing is.</summary>
    public static async Task<JsonElement?[]> AnswersAsync(this ServingProcess server, int rows = 1, int age = 30)
    {
        var answers = new List<JsonElement?>();
        foreach (var key in Keys)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/predict/job") { Content = new StringContent($"[{string.Join(",", Enumerable.Repeat($$"""{"ratio":0.9,"age":{{age}},"home":"own"}""", rows))}]", Encoding.UTF8, "application/json") };
            request.Headers.Add("Assay-Key", key);
            using var answer = await server.Client.SendAsync(request);
            answers.Add(answer.IsSuccessStatusCode ? JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement : null);
        }

        return [.. answers];
    }
}
