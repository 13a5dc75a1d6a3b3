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
        (await people.Author(["release", "prove", "job", "--in", "production"])).ShouldEndIn(ExitCode.Done).Out.ShouldContain("moved outside of any release");
        var proven = (await people.Author(["release", "prove", "job", "--in", "production", "--json"])).Json;
        proven.GetProperty("aliasesOutside").EnumerateArray().ShouldHaveSingleItem().GetProperty("move").GetProperty("version").GetInt32().ShouldBe(1);
        var before = proven.GetProperty("since").GetDateTimeOffset().AddMilliseconds(1).ToString("O");
        (await people.Author(["release", "prove", "job", "--in", "production", "--at", before])).Out.Contains("outside", StringComparison.Ordinal).ShouldBeFalse("it had not been moved by then");
        (await people.Author(["release", "rollback", "job", "--from", "production", "--reason", "x"])).ShouldEndIn(ExitCode.Done).Out.ShouldContain("points to nothing");
    }

    [Fact]
    public async Task What_a_release_was_stopped_before_it_moved_is_shown_and_made_up_for()
    {
        using var people = await TwoPeople.OnDesk();
        var asked = await StoppedBeforeTheMoveAsync(people);
        (await people.Author(["release", "status"])).Out.ShouldContain("was to be moved to version 2, and was not");
        (await people.Author(["release", "activate", Id(asked)])).ShouldEndIn(ExitCode.Done).Out.ShouldContain("points to version 2");
        (await people.Author(["release", "status"])).Out.ShouldNotContain("was not");
        (await people.Author(["release", "activate", Id(asked)])).ShouldEndIn(ExitCode.BadInput).Error.ShouldContain("release.done");
        (await people.Author(["release", "status"])).Out.ShouldContain("went live");
    }

    [Fact]
    public async Task A_server_that_starts_makes_up_for_it_too_and_leaves_alone_what_somebody_moved_since()
    {
        using var people = await TwoPeople.OnDesk();
        await StoppedBeforeTheMoveAsync(people);
        await using (var server = await ServingProcess.StartAsync(people.Desk))
        {
            (await server.GetAsync("registered-models/alias?name=job&alias=production")).Json.GetProperty("model_version").GetProperty("version").ToString().ShouldBe("2");
            server.Told.ShouldContain("release.alias-completed");
            (await server.PostAsync("registered-models/alias", new { name = "job", alias = "production", version = "1" })).Status.ShouldBe(200);
            await server.KillAsync();
        }

        await using (var server = await ServingProcess.StartAsync(people.Desk))
        {
            (await server.GetAsync("registered-models/alias?name=job&alias=production")).Json.GetProperty("model_version").GetProperty("version").ToString().ShouldBe("1");
            server.Told.ShouldNotContain("release.alias-completed");
        }
    }

    // The record of the change is there, and the registry is as it was before.
    private static async Task<System.Text.Json.JsonElement> StoppedBeforeTheMoveAsync(TwoPeople people)
    {
        var asked = await people.GrantAsync();
        await using (var server = await ServingProcess.StartAsync(people.Desk))
        {
            (await server.PostAsync("registered-models/create", new { name = "job" })).Status.ShouldBe(200);
            (await server.PostAsync("model-versions/create", new { name = "job", source = "s3://elsewhere/1" })).Status.ShouldBe(200);
            (await server.PostAsync("model-versions/create", new { name = "job", source = "s3://elsewhere/2", tags = new[] { new { key = "assay.model", value = asked.GetProperty("model").GetString() } } })).Status.ShouldBe(200);
            await server.StopAsync();
        }

        var tracking = Directory.GetFiles(people.Desk.PathOf(".assay"), "tracking.db*").ToDictionary(file => file, File.ReadAllBytes);
        await people.ActivateAsync(asked);
        foreach (var file in Directory.GetFiles(people.Desk.PathOf(".assay"), "tracking.db*")) File.Delete(file);
        foreach (var (file, bytes) in tracking) File.WriteAllBytes(file, bytes);
        return asked;
    }
}
