using Assay.Cli.Terminals;
using Doors.Tests.Serving;
using static Doors.Tests.Release.Callers;

namespace Doors.Tests.Release;

/// <summary>The registry's alias of an environment follows what is released, and what moves it otherwise is shown as such.</summary>
[Collection("processes")]
[Trait("Takes", "a minute")]
public class RegistryAliasTests
{
    [Fact]
    public async Task The_alias_follows_the_release_and_a_move_past_it_is_shown_with_who_and_when()
    {
        using var people = await TwoPeople.OnDesk();
        var asked = await people.GrantAsync();
        var model = asked.GetProperty("model").GetString();
        await using (var server = await ServingProcess.StartAsync(people.Desk))
        {
            (await server.PostAsync("registered-models/create", new { name = "job" })).Status.ShouldBe(200);
            (await server.PostAsync("model-versions/create", new { name = "job", source = "s3://elsewhere/1" })).Status.ShouldBe(200);
            (await server.PostAsync("model-versions/create", new { name = "job", source = "s3://elsewhere/2", tags = new[] { new { key = "assay.model", value = model } } })).Status.ShouldBe(200);
            (await people.Author(["release", "activate", Id(asked)])).ShouldEndIn(ExitCode.Done).Out.ShouldContain("The alias 'production' of the registered model 'job' points to version 2.");
            (await server.GetAsync("registered-models/alias?name=job&alias=production")).Json.GetProperty("model_version").GetProperty("version").ToString().ShouldBe("2");
            await server.StopAsync();
        }

        (await people.Author(["release", "status"])).Out.ShouldNotContain("outside");
        await using (var server = await ServingProcess.StartAsync(people.Desk))
        {
            (await server.PostAsync("registered-models/alias", new { name = "job", alias = "production", version = "1" })).Status.ShouldBe(200);
            await server.StopAsync();
        }

        (await people.Author(["release", "status"])).Out.ShouldContain("moved outside of any release");
        (await people.Author(["release", "rollback", "job", "--from", "production", "--reason", "x"])).ShouldEndIn(ExitCode.Done).Out.ShouldContain("points to nothing");
    }
}
