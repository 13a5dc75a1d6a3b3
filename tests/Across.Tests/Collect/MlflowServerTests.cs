using Assay.Collect.Finds;

namespace Across.Tests.Collect;

public sealed class MlflowServerTests : IDisposable
{
    private const string Experiments = """{"experiments":[{"experiment_id":"1","name":"churn"},{"experiment_id":"2","name":"empty"}]}""";

    private readonly WorkFolder _work = new();

    [Fact]
    public async Task Runs_are_searched_page_by_page_and_those_of_the_user_are_found()
    {
        using var server = new FakeMlflowServer((path, request) => (200, path.EndsWith("experiments/search", StringComparison.Ordinal) ? Experiments : Page(request["experiment_ids"]![0]!.GetValue<string>(), request["page_token"]?.GetValue<string>())));
        var find = (await _work.At($"http://jane:secret@127.0.0.1:{server.Port}/")).ShouldHaveSingleItem().Required;
        find.Title.ShouldBe("churn");
        find.Counts.ShouldContainKeyAndValue("runs", 2);
        find.Match.ShouldBe(AuthorMatch.Claimed);
        find.Origin.ShouldBe($"http://127.0.0.1:{server.Port}/#/experiments/1");
        find.From.ShouldBe(DateTimeOffset.FromUnixTimeMilliseconds(1_772_000_000_000));
        server.Asked.Select(asked => asked.Authorization).Distinct().ShouldBe([$"Basic {Convert.ToBase64String("jane:secret"u8)}"]);
        server.Asked.Select(asked => asked.Path).Distinct().ShouldBe(["/api/2.0/mlflow/experiments/search", "/api/2.0/mlflow/runs/search"]);
    }

    [Theory]
    [InlineData(500, "{}")]
    [InlineData(401, "{}")]
    [InlineData(302, "{}")]
    [InlineData(200, "no json")]
    [InlineData(200, "[]")]
    public async Task A_server_that_answers_otherwise_is_one_problem(int status, string body)
    {
        using var server = new FakeMlflowServer((_, _) => (status, body));
        (await _work.At($"http://127.0.0.1:{server.Port}")).ShouldHaveSingleItem().Problems.ShouldHaveSingleItem().Code.ShouldBe("collect.server");
    }

    [Fact]
    public async Task An_experiment_that_is_refused_leaves_the_others()
    {
        using var server = new FakeMlflowServer((path, request) => path.EndsWith("experiments/search", StringComparison.Ordinal) ? (200, Experiments)
            : request["experiment_ids"]![0]!.GetValue<string>() == "2" ? (403, "{}") : (200, Page("1", "next")));
        var found = await _work.At($"http://127.0.0.1:{server.Port}");
        found.Count(each => each.Succeeded).ShouldBe(1);
        found.Count(each => !each.Succeeded).ShouldBe(1);
    }

    [Fact]
    public async Task Nobody_at_the_address_is_one_problem()
    {
        int port;
        using (var server = new FakeMlflowServer((_, _) => (200, "{}"))) port = server.Port;
        (await _work.At($"http://127.0.0.1:{port}")).ShouldHaveSingleItem().Problems.ShouldHaveSingleItem().Code.ShouldBe("collect.server");
    }

    public void Dispose() => _work.Dispose();

    private static string Page(string experiment, string? token) => experiment != "1" ? "{}" : token is null
        ? """{"runs":[{"info":{"run_id":"a1","status":"FINISHED","start_time":1772000000000,"end_time":"1772000060000"},"data":{"metrics":[{"key":"auc","value":0.8}],"params":[{"key":"depth","value":"3"}],"tags":[{"key":"mlflow.user","value":"Jane Doe"}]}}],"next_page_token":"next"}"""
        : """{"runs":[{"info":{"run_id":"a2","user_id":"jane@work.example","status":"FAILED"},"data":{}},{"info":{"run_id":"a3","user_id":"ann"},"data":{}},7]}""";
}
