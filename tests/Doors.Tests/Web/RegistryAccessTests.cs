using System.Net;

namespace Doors.Tests.Web;

/// <summary>Whoever may not read a registered model does not see it, neither listed nor by its name nor by the search.</summary>
[Collection("processes")]
[Trait("Takes", "a minute")]
public sealed class RegistryAccessTests
{
    [Fact]
    public async Task A_model_is_there_for_whoever_may_read_it_alone()
    {
        await using var team = await Team.StartAsync(["eng", "none"], ["user grant eng engineer --project job"], "--default-permission", "NO_PERMISSIONS");
        using var client = new HttpClient { BaseAddress = new Uri(team.Server.Address) };
        client.DefaultRequestHeaders.Authorization = new("Basic", Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"root:{Team.Password}")));
        (await client.PostAsync("/api/2.0/mlflow/registered-models/create", new StringContent("""{"name":"job"}""", System.Text.Encoding.UTF8, "application/json"))).StatusCode.ShouldBe(HttpStatusCode.OK);
        using var engineer = await team.SignInAsync("eng");
        (await engineer.ReadAsync("/registry")).ShouldContain("/registry/job");
        (await engineer.ReadAsync("/registry/job")).ShouldContain("No version yet");
        (await engineer.LookAsync("/registry/job")).Status.ShouldBe(HttpStatusCode.OK);
        using var nobody = await team.SignInAsync("none");
        (await nobody.ReadAsync("/registry")).ShouldNotContain("/registry/job");
        (await nobody.LookAsync("/registry/job")).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
