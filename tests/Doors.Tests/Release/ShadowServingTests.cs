using System.Text;
using Assay.Cli.Terminals;
using Doors.Tests.Serving;
using static Doors.Tests.Release.Callers;

namespace Doors.Tests.Release;

/// <summary>A version in the shadow: it is asked what the one before is asked, answers nobody, and how the two differ comes on record.</summary>
[Collection("processes")]
[Trait("Takes", "a minute")]
public sealed class ShadowServingTests : IAsyncLifetime
{
    private const string Row = """{"inputs":[{"name":"ratio","shape":[1,1],"datatype":"FP32","data":[0.9]},{"name":"age","shape":[1,1],"datatype":"FP32","data":[30]},{"name":"home","shape":[1,1],"datatype":"BYTES","data":["own"]}]}""";
    private TwoPeople _people = null!;
    private string _first = "";
    private string _shadow = "";
    private string _request = "";

    public async ValueTask InitializeAsync()
    {
        _people = await TwoPeople.OnDesk();
        var first = await _people.GrantAsync();
        await _people.ActivateAsync(first);
        await _people.TrainAgainAsync();
        var shadow = await _people.GrantAsync("--strategy", "shadow");
        await _people.ActivateAsync(shadow);
        (_first, _shadow, _request) = (Version(first), Version(shadow), Id(shadow));
    }

    [Fact]
    public async Task Everybody_is_answered_by_the_version_before_and_the_difference_comes_on_record()
    {
        await using var server = await ServingProcess.StartAsync(_people.Desk, "--released", "production", "--shadow-every", "900");
        await server.ShouldComeToAsync(_ => _first);
        await NobodyGetsTheShadowAsync(server);
        await server.StopAsync();

        var said = (await _people.ShouldRecordAsync("release.shadow"));
        said.GetProperty("model").GetString().ShouldStartWith(_shadow);
        said.GetProperty("beside").GetString().ShouldStartWith(_first);
        said.GetProperty("compared").GetInt64().ShouldBeGreaterThanOrEqualTo(40);
        (said.GetProperty("failed").GetInt64(), said.GetProperty("dropped").GetInt64()).ShouldBe((0, 0));
        said.GetProperty("agreement").GetDouble().ShouldBeInRange(0, 1);
        said.GetProperty("meanDifference").GetDouble().ShouldBeInRange(1e-9, said.GetProperty("greatestDifference").GetDouble() + 1e-12);
        said.GetProperty("latency").GetProperty("p99Microseconds").GetDouble().ShouldBeGreaterThan(0);
        (await _people.Author(["release", "status", _request])).Out.ShouldContain("rows compared");
        (await _people.Author(["ledger", "verify"])).ShouldEndIn(ExitCode.Done);
        Files.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_a_killed_server_gathered_is_put_on_record_by_the_next_one()
    {
        await using (var server = await ServingProcess.StartAsync(_people.Desk, "--released", "production"))
        {
            await server.ShouldComeToAsync(_ => _first);
            var end = DateTime.UtcNow.AddSeconds(20);
            while (DateTime.UtcNow < end && !Files.Any(file => new FileInfo(file).Length > 1000)) await Task.Delay(100);
            await server.KillAsync();
        }

        Files.ShouldHaveSingleItem();
        (await _people.BodiesAsync("release.shadow")).ShouldBeEmpty();
        await using var next = await ServingProcess.StartAsync(_people.Desk, "--released", "production");
        (await _people.ShouldRecordAsync("release.shadow")).GetProperty("compared").GetInt64().ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task A_shadow_beside_which_nothing_is_live_does_not_begin()
    {
        (await _people.Author(["release", "rollback", "job", "--from", "production", "--reason", "x"])).ShouldEndIn(ExitCode.Done);
        (await _people.Author(["release", "rollback", "job", "--from", "production", "--reason", "x"])).ShouldEndIn(ExitCode.Done).Out.ShouldContain("no version answers");
        var again = await _people.GrantAsync("--strategy", "shadow");
        (await _people.Author(["release", "activate", Id(again)])).ShouldEndIn(ExitCode.BadInput).Error.ShouldContain("release.nothing-beside");
    }

    public ValueTask DisposeAsync()
    {
        _people.Dispose();
        return ValueTask.CompletedTask;
    }

    private string[] Files => Directory.Exists(Folder) ? Directory.GetFiles(Folder) : [];

    private string Folder => _people.Desk.PathOf(".assay/shadow");

    private async Task NobodyGetsTheShadowAsync(ServingProcess server)
    {
        foreach (var path in new[] { $"/predict/job/versions/{_shadow}", $"/v2/models/job/versions/{_shadow}/infer" })
        {
            using var answer = await server.Client.PostAsync(path, new StringContent(Row, Encoding.UTF8, "application/json"));
            answer.IsSuccessStatusCode.ShouldBeFalse(path);
            (await answer.Content.ReadAsStringAsync()).ShouldContain("is served here");
        }
    }
}
