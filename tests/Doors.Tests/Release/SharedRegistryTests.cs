using Assay.Cli.Terminals;
using Doors.Tests.Serving;
using Stores.Tests.Tracking;
using static Doors.Tests.Release.Callers;

namespace Doors.Tests.Release;

/// <summary>Where tracking is kept in PostgreSQL, the aliases of that registry follow releases that are told of it.</summary>
[Collection("processes")]
[Trait("Takes", "a minute")]
public sealed class SharedRegistryTests : IDisposable
{
    private readonly PostgresCluster? _cluster = PostgresCluster.Missing is null ? PostgresCluster.Create() : null;

    [Fact]
    public async Task The_alias_in_the_database_follows_the_release_and_its_way_back()
    {
        Assert.SkipWhen(_cluster is null, PostgresCluster.Missing ?? "");
        string[] database = ["--postgres", _cluster!.ConnectionString()];
        using var people = await TwoPeople.OnDesk();
        var asked = await people.GrantAsync();
        await using var server = await ServingProcess.StartAsync(people.Desk, database);
        (await server.PostAsync("registered-models/create", new { name = "job" })).Status.ShouldBe(200);
        (await server.PostAsync("model-versions/create", new { name = "job", source = "s3://elsewhere/1", tags = new[] { new { key = "assay.model", value = asked.GetProperty("model").GetString() } } })).Status.ShouldBe(200);
        (await people.Author(["release", "activate", Id(asked), .. database])).ShouldEndIn(ExitCode.Done).Out.ShouldContain("The alias 'production' of the registered model 'job' points to version 1.");
        (await server.GetAsync("registered-models/alias?name=job&alias=production")).Json.GetProperty("model_version").GetProperty("version").ToString().ShouldBe("1");
        (await people.Author(["release", "status", .. database])).Out.ShouldNotContain("alias");
        (await people.Author(["release", "rollback", "job", "--from", "production", "--reason", "x", .. database])).ShouldEndIn(ExitCode.Done).Out.ShouldContain("points to nothing");
    }

    [Fact]
    public async Task An_address_that_is_none_is_told_before_anything_is_written()
    {
        using var people = await TwoPeople.OnDesk();
        (await people.Author(["release", "status", "--postgres", "nonsense"])).ShouldEndIn(ExitCode.BadInput).Error.ShouldContain("store.address");
    }

    public void Dispose() => _cluster?.Dispose();
}
