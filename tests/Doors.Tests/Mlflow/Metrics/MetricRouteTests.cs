using Doors.Tests.Mlflow.Wire;

namespace Doors.Tests.Mlflow.Metrics;

public class MetricRouteTests(MlflowScene scene) : IClassFixture<MlflowScene>
{
    [Fact]
    public async Task A_history_is_told_in_order_each_point_once_and_in_pages()
    {
        var id = await scene.NewRunAsync();
        for (var step = 9; step >= 0; step--) await LogAsync(id, 1.0 / 4 * step, 1000 + step, step);
        await LogAsync(id, 0, 1000, 0);
        var whole = await scene.GetAsync($"metrics/get-history?run_id={id}&metric_key=loss");
        Steps(whole).ShouldBe(Enumerable.Range(0, 10).Select(step => (long)step));
        whole["metrics.1"].ToString().ShouldBe("""{"key":"loss","value":0.25,"timestamp":1001,"step":1}""");
        var (told, token) = (new List<long>(), "");
        do
        {
            var page = await scene.GetAsync($"metrics/get-history?run_id={id}&metric_key=loss&max_results=4{token}");
            told.AddRange(Steps(page));
            token = page.Json.TryGetProperty("next_page_token", out var next) ? $"&page_token={next.GetString()}" : null;
        }
        while (token is not null);
        told.ShouldBe(Steps(whole));
    }

    [Fact]
    public async Task A_history_that_is_not_there_is_empty_and_so_is_one_of_a_run_that_is_not_there_among_several()
    {
        var id = await scene.NewRunAsync();
        (await scene.GetAsync($"metrics/get-history?run_id={id}&metric_key=none")).Json.ToString().ShouldBe("{}");
        (await scene.GetAsync("metrics/get-history?run_id=none&metric_key=loss")).ErrorCode.ShouldBe("RESOURCE_DOES_NOT_EXIST");
        (await scene.GetAsync($"metrics/get-history-bulk?run_id={id}&run_id=none&metric_key=loss"))["metrics"].GetArrayLength().ShouldBe(0);
        foreach (var query in new[] { $"run_id={id}", "metric_key=m", $"run_id={id}&metric_key=m&page_token=invalid_token", $"run_id={id}&metric_key=m&max_results=-1", $"run_id={id}&metric_key=m&max_results=many" })
            (await scene.GetAsync($"metrics/get-history?{query}")).ErrorCode.ShouldBe("INVALID_PARAMETER_VALUE", query);
    }

    [Fact]
    public async Task Several_histories_come_one_after_the_other_up_to_the_limit()
    {
        string[] ids = [await scene.NewRunAsync(), await scene.NewRunAsync()];
        foreach (var id in ids) for (var step = 0; step < 3; step++) await LogAsync(id, step, step, step);
        var answer = await scene.SendAsync(HttpMethod.Get, $"/ajax-api/2.0/mlflow/metrics/get-history-bulk?run_id={ids[0]}&run_id={ids[1]}&metric_key=loss&max_results=5");
        answer["metrics"].EnumerateArray().Select(point => (point.GetProperty("run_id").GetString()!, point.GetProperty("step").GetInt64())).ShouldBe(
            ids.Order(StringComparer.Ordinal).SelectMany(id => new[] { (id, 0L), (id, 1L), (id, 2L) }).Take(5));
    }

    [Fact]
    public async Task Long_histories_are_sampled_at_the_same_steps()
    {
        string[] ids = [await scene.NewRunAsync(), await scene.NewRunAsync()];
        for (var step = 0; step < 20; step++)
        {
            if (step < 10) await LogAsync(ids[0], 10, 1, step);
            await LogAsync(ids[1], 10, 1, step);
        }

        Steps(await scene.GetAsync($"metrics/get-history-bulk-interval?run_ids={ids[0]}&metric_key=loss&max_results=5")).ShouldBe([0, 2, 4, 6, 8, 9]);
        Steps(await scene.GetAsync($"metrics/get-history-bulk-interval?run_ids={ids[0]}&metric_key=loss&max_results=5&start_step=0&end_step=4")).ShouldBe([0, 1, 2, 3, 4]);
        Steps(await scene.GetAsync($"metrics/get-history-bulk-interval?run_ids={ids[0]}&run_ids={ids[1]}&metric_key=loss&max_results=5")).ShouldBe([0, 4, 8, 9, 0, 4, 8, 9, 12, 16, 19]);
    }

    [Theory]
    [InlineData("metrics/get-history-bulk?metric_key=k", "GetMetricHistoryBulk request must specify at least one run_id")]
    [InlineData("metrics/get-history-bulk?run_id=1", "GetMetricHistoryBulk request must specify a metric_key")]
    [InlineData("metrics/get-history-bulk-interval?metric_key=k", "Missing value for required parameter 'run_ids'.")]
    [InlineData("metrics/get-history-bulk-interval?run_ids=1&metric_key=", "Missing value for required parameter 'metric_key'")]
    [InlineData("metrics/get-history-bulk-interval?run_ids=1&metric_key=k&max_results=0", "max_results must be between 1 and 2500")]
    [InlineData("metrics/get-history-bulk-interval?run_ids=1&metric_key=k&start_step=1&end_step=0", "end_step must be greater than start_step. ")]
    [InlineData("metrics/get-history-bulk-interval?run_ids=1&metric_key=k&start_step=1", "If either start step or end step are specified, both must be specified.")]
    public async Task What_is_wrong_is_said(string path, string message)
    {
        var answer = await scene.GetAsync(path);
        (answer.Status, answer.ErrorCode).ShouldBe((400, "INVALID_PARAMETER_VALUE"));
        answer.Message.ShouldContain(message);
    }

    [Fact]
    public async Task So_many_runs_are_asked_for_at_once_and_no_more()
    {
        var runs = Enumerable.Range(0, 101).Select(number => $"{number}").ToArray();
        (await scene.GetAsync($"metrics/get-history-bulk?metric_key=k&{string.Join('&', runs.Select(run => $"run_id={run}"))}")).Message.ShouldContain("cannot specify more than 100 run_ids. Received 101");
        (await scene.GetAsync($"metrics/get-history-bulk-interval?metric_key=k&{string.Join('&', runs.Select(run => $"run_ids={run}"))}")).Message.ShouldContain("must specify at most 100 run_ids.");
    }

    private async Task LogAsync(string id, double value, long timestamp, long step) => (await scene.PostAsync("runs/log-metric", new { run_id = id, key = "loss", value, timestamp, step })).Status.ShouldBe(200);

    private static IEnumerable<long> Steps(MlflowAnswer answer) => [.. answer["metrics"].EnumerateArray().Select(point => point.GetProperty("step").GetInt64())];
}
