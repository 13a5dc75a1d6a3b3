using System.Net.Http.Json;
using Assay.Cli.Terminals;
using Doors.Tests.Serving;
using static Doors.Tests.Release.Callers;

namespace Doors.Tests.Release;

/// <summary>An A/B release: both versions answer their share, labels come later, and the plan that the request stated decides.</summary>
[Collection("processes")]
[Trait("Takes", "a minute")]
public class CompareServingTests
{
    [Fact]
    public async Task Labels_of_both_versions_are_compared_by_the_plan_and_a_decision_stands()
    {
        using var people = await TwoPeople.OnDesk();
        var first = await people.GrantAsync();
        await people.ActivateAsync(first);
        await people.TrainAgainAsync();
        var asked = await people.GrantAsync("--strategy", "ab-test", "--metric", "outcome", "--wished", "yes", "--min-effect", "0.05");
        (await people.Author(["release", "compare", Id(asked)])).ShouldEndIn(ExitCode.BadInput).Error.ShouldContain("release.no-comparison");
        await people.ActivateAsync(asked);
        (await people.Author(["release", "compare", Id(asked)])).ShouldEndIn(ExitCode.BadInput).Error.ShouldContain("no-log");
        await using (var server = await ServingProcess.StartAsync(people.Desk, "--released", "production"))
        {
            await server.ShouldComeToAsync(key => Assay.Release.Traffic.TrafficShare.IsNew(Id(asked), key, 50) ? Version(asked) : Version(first));
            await LabelAsync(server, Version(asked));
            await LabelChosenAsync(server, Version(asked));
            await server.StopAsync();
        }

        var look = (await people.Author(["release", "compare", Id(asked), "--json"])).ShouldEndIn(ExitCode.Done).Json.GetProperty("comparison");
        look.GetProperty("decision").GetString().ShouldBe("forNew");
        look.GetProperty("lower").GetDouble().ShouldBeGreaterThan(0);
        look.GetProperty("new").GetProperty("value").GetDouble().ShouldBe(1);
        (await people.Author(["release", "status", Id(asked)])).Out.ShouldContain("comparison, look 1: Stop: the new version is better");
        (await people.Author(["release", "compare", Id(asked)])).ShouldEndIn(ExitCode.BadInput).Error.ShouldContain("release.decided");
    }

    [Theory]
    [InlineData("--metric accuracy", "min-effect")]
    [InlineData("--metric beauty --min-effect 0.1", "metric")]
    [InlineData("--metric outcome --min-effect 0.1", "wished")]
    [InlineData("--metric accuracy --min-effect 2", "min-effect")]
    [InlineData("--metric accuracy --min-effect 0.1 --alpha 0", "alpha")]
    [InlineData("--metric accuracy --min-effect 0.1 --horizon 100 --baseline 0.5", "horizon")]
    [InlineData("--metric accuracy --min-effect 0.5 --baseline 0.8", "baseline")]
    public async Task A_plan_that_is_none_is_refused_before_anything_is_asked(string words, string field)
    {
        using var desk = await Breaking.SmallProject.OnDesk();
        var problem = (await desk.Type($"release request job --to production --strategy ab-test {words} --json")).ShouldEndIn(ExitCode.BadInput).Problem;
        problem.GetProperty("code").GetString().ShouldBe("release.comparison");
        problem.GetProperty("field").GetString().ShouldBe(field);
    }

    // What callers chose for themselves came out badly, and is no part of the comparison.
    private static async Task LabelChosenAsync(ServingProcess server, string version)
    {
        using var asked = await server.Client.PostAsJsonAsync($"/predict/job/versions/{version}", new { rows = Enumerable.Range(0, 50).Select(_ => new { ratio = 0.9, age = 30, home = "own" }) });
        var answer = await asked.Content.ReadFromJsonAsync<System.Text.Json.JsonElement>();
        var labels = answer.GetProperty("predictions").EnumerateArray().Select(row => new { id = row.GetProperty("id").GetString(), label = "no" });
        using var told = await server.Client.PostAsJsonAsync("/labels", new { model = "job", labels });
        told.IsSuccessStatusCode.ShouldBeTrue(await told.Content.ReadAsStringAsync());
    }

    // What the new version answered came out well, what the one before answered did not.
    private static async Task LabelAsync(ServingProcess server, string better)
    {
        for (var round = 0; round < 4; round++)
        {
            foreach (var answer in await server.AnswersAsync(rows: 4))
            {
                var label = answer!.Value.GetProperty("version").GetString() == better ? "yes" : "no";
                var labels = answer.Value.GetProperty("predictions").EnumerateArray().Select(row => new { id = row.GetProperty("id").GetString(), label });
                using var told = await server.Client.PostAsJsonAsync("/labels", new { model = "job", labels });
                told.IsSuccessStatusCode.ShouldBeTrue(await told.Content.ReadAsStringAsync());
            }
        }
    }
}
