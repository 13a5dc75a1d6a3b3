using System.Text;
using System.Text.Json;
using Assay.Cli.Terminals;
using Assay.Release.Traffic;
using Doors.Tests.Breaking;
using Doors.Tests.MainJob;
using Doors.Tests.Serving;

namespace Doors.Tests.Release;

/// <summary><c>assay serve --released</c>: what answers is what went live, share by share, while the server runs.</summary>
[Collection("processes")]
[Trait("Takes", "a minute")]
public class ReleasedServingTests
{
    private const string Row = """[{"ratio":0.9,"age":30,"home":"own"}]""";
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task What_goes_live_answers_with_its_share_of_the_callers_and_what_is_taken_back_answers_nobody()
    {
        using var people = await TwoPeople.OnDesk();
        await using var server = await ServingProcess.StartAsync(people.Desk, "--released", "production");
        (await VersionsAsync(server)).ShouldBe([null], "nothing is live");

        var first = await people.GrantAsync();
        (await people.Author(["release", "activate", Id(first)])).ShouldEndIn(ExitCode.Done);
        await ShouldComeToAsync(server, _ => Version(first));

        people.Desk.Write("../table.csv", SmallTable.With(160, SmallTable.TwoClasses));
        people.Desk.Work = Path.GetDirectoryName(people.Desk.Work)!;
        (await people.Desk.Type(SmallProject.Run)).ShouldEndIn(ExitCode.Done);
        people.Desk.Work = people.Desk.PathOf("job");
        var second = await people.GrantAsync("--strategy", "canary", "--steps", "30,100");
        Version(second).ShouldNotBe(Version(first));
        await ShouldComeToAsync(server, _ => Version(first));

        (await people.Author(["release", "activate", Id(second)])).ShouldEndIn(ExitCode.Done);
        await ShouldComeToAsync(server, key => TrafficShare.IsNew(Id(second), key, 30) ? Version(second) : Version(first));
        (await people.Author(["release", "activate", Id(second)])).ShouldEndIn(ExitCode.Done);
        await ShouldComeToAsync(server, _ => Version(second));

        (await people.Author(["release", "rollback", "job", "--from", "production", "--reason", "errors"])).ShouldEndIn(ExitCode.Done);
        await ShouldComeToAsync(server, _ => Version(first));
        using var refused = await server.Client.PostAsync("/v2/repository/models/job/load", new StringContent(JsonSerializer.Serialize(new { parameters = new { version = Version(second) } }), Encoding.UTF8, "application/json"));
        (await refused.Content.ReadAsStringAsync()).ShouldContain("is not live in 'production'");
        refused.IsSuccessStatusCode.ShouldBeFalse();
    }

    private static string Id(JsonElement asked) => asked.GetProperty("id").GetString()!;

    private static string Version(JsonElement asked) => asked.GetProperty("model").GetString()![..12];

    private static IEnumerable<string> Keys => Enumerable.Range(0, 40).Select(number => $"caller {number}");

    private static async Task ShouldComeToAsync(ServingProcess server, Func<string, string?> expected)
    {
        var (end, wanted) = (DateTime.UtcNow + Soon, Keys.Select(expected).ToArray());
        string?[] answered = [];
        while (DateTime.UtcNow < end && !(answered = await AnswersAsync(server)).SequenceEqual(wanted)) await Task.Delay(200);
        answered.ShouldBe(wanted);
    }

    private static async Task<string?[]> VersionsAsync(ServingProcess server) => [.. (await AnswersAsync(server)).Distinct()];

    private static async Task<string?[]> AnswersAsync(ServingProcess server)
    {
        var versions = new List<string?>();
        foreach (var key in Keys)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/predict/job") { Content = new StringContent(Row, Encoding.UTF8, "application/json") };
            request.Headers.Add("Assay-Key", key);
            using var answer = await server.Client.SendAsync(request);
            versions.Add(answer.IsSuccessStatusCode ? JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("version").GetString() : null);
        }

        return [.. versions];
    }
}
