using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Assay.Stores.Embedded.DuckDb;
using Doors.Tests.Inference;

namespace Doors.Tests.Web;

/// <summary>Who may see a model may ask it, by pages and by the API alike; who may not see it can do neither.</summary>
[Collection("processes")]
[Trait("Takes", "a minute")]
public sealed class ModelAccessTests
{
    private const string Row = """{"ratio":0.9,"age":30,"home":"own"}""";

    [Fact]
    public async Task A_role_in_the_project_lets_somebody_ask_its_model_and_the_log_names_them()
    {
        await using var team = await Team.StartAsync(["eng", "none"], ["user grant eng engineer --project job"], "--default-permission", "NO_PERMISSIONS");
        await ServedProject.ShouldServeAsync(team.Server);
        using var engineer = await team.SignInAsync("eng");
        (await engineer.ReadAsync("/models")).ShouldContain("/models/job/try");
        (await engineer.SendAsync("/models/job/try", "row", ("c0", "0.9"), ("c1", "30"), ("c2", "own"))).ShouldContain("logged with you as who asked");
        (await AskAsync(team, "eng")).ShouldBe(HttpStatusCode.OK);
        using var nobody = await team.SignInAsync("none");
        (await nobody.ReadAsync("/models")).ShouldNotContain("/models/job");
        (await nobody.ReadAsync("/models/job/try")).ShouldContain("No such model");
        (await nobody.SendAsync("/models/job/try", "row", ("c0", "0.9"))).ShouldNotContain("answered by version");
        (await AskAsync(team, "none")).ShouldBe(HttpStatusCode.Forbidden);
        await team.Server.StopAsync();
        using var engine = new DuckDbTableEngine(new DuckDbOptions());
        var log = await engine.LoadAsync(Directory.GetFiles(team.Desk.PathOf(".assay/predictions/job"), "*.parquet").ShouldHaveSingleItem(), ["caller"]);
        log.RowCount.ShouldBe(2);
        Enumerable.Range(0, 2).Select(row => log["caller"].TextAt(row)).Distinct().ShouldHaveSingleItem().ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task Where_everybody_may_look_everybody_may_ask()
    {
        await using var team = await Team.StartAsync(["vera"], []);
        await ServedProject.ShouldServeAsync(team.Server);
        using var vera = await team.SignInAsync("vera");
        (await vera.SendAsync("/models/job/try", "row", ("c0", "0.9"), ("c1", "30"), ("c2", "own"))).ShouldContain("answered by version");
        (await vera.ReadAsync("/models/job/try")).ShouldContain("-u &#x27;vera&#x27;");
        (await AskAsync(team, "vera")).ShouldBe(HttpStatusCode.OK);
    }

    private static async Task<HttpStatusCode> AskAsync(Team team, string name)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/predict/job") { Content = new StringContent(Row, Encoding.UTF8, "application/json") };
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{name}:{Team.Password}")));
        using var answer = await team.Server.Client.SendAsync(request);
        return answer.StatusCode;
    }
}
