using System.Text;
using System.Text.Json;
using Assay.Cli.Terminals;
using Assay.Release.Traffic;
using Doors.Tests.Serving;
using static Doors.Tests.Release.Callers;

namespace Doors.Tests.Release;

/// <summary><c>assay serve --released</c>: what answers is what went live, share by share, while the server runs.</summary>
[Collection("processes")]
[Trait("Takes", "a minute")]
public class ReleasedServingTests
{
    [Fact]
    public async Task What_goes_live_answers_with_its_share_of_the_callers_and_what_is_taken_back_answers_nobody()
    {
        using var people = await TwoPeople.OnDesk();
        await using var server = await ServingProcess.StartAsync(people.Desk, "--released", "production");
        (await server.VersionsAsync()).Distinct().ShouldBe([null], "nothing is live");

        var first = await people.GrantAsync();
        await people.ActivateAsync(first);
        await server.ShouldComeToAsync(_ => Version(first));

        await people.TrainAgainAsync();
        var second = await people.GrantAsync("--strategy", "canary", "--steps", "30,100");
        Version(second).ShouldNotBe(Version(first));
        await server.ShouldComeToAsync(_ => Version(first));

        await people.ActivateAsync(second);
        await server.ShouldComeToAsync(key => TrafficShare.IsNew(Id(second), key, 30) ? Version(second) : Version(first));
        await people.ActivateAsync(second);
        await server.ShouldComeToAsync(_ => Version(second));

        (await people.Author(["release", "rollback", "job", "--from", "production", "--reason", "errors"])).ShouldEndIn(ExitCode.Done);
        await server.ShouldComeToAsync(_ => Version(first));
        using var refused = await server.Client.PostAsync("/v2/repository/models/job/load", new StringContent(JsonSerializer.Serialize(new { parameters = new { version = Version(second) } }), Encoding.UTF8, "application/json"));
        (await refused.Content.ReadAsStringAsync()).ShouldContain("is not live in 'production'");
        refused.IsSuccessStatusCode.ShouldBeFalse();
    }
}
