using Assay.Tracking.Metrics;
using CsCheck;

namespace Stores.Tests.Tracking;

/// <summary>What every store promises of points.</summary>
public abstract class MetricCompliance<TFixture> : TrackingCompliance<TFixture>
    where TFixture : ITrackingFixture, new()
{
    [Fact]
    public async Task A_history_is_told_in_the_order_of_time_then_step_then_value_however_the_points_came()
    {
        await Store.MakeRunsAsync();
        await LogAsync(Samples.Point("loss", 3, timestamp: 20, step: 2), Samples.Point("loss", 1, timestamp: 10, step: 9));
        await LogAsync(Samples.Point("loss", 2, timestamp: 10, step: 1));
        await LogAsync(Samples.Point("loss", 0.5, timestamp: 20, step: 2));
        (await HistoryAsync("loss")).ShouldBe([new(2, 10, 1), new(1, 10, 9), new(0.5, 20, 2), new(3, 20, 2)]);
    }

    [Fact]
    public async Task The_same_point_is_kept_once_however_often_it_is_logged()
    {
        await Store.MakeRunsAsync();
        var points = new[] { Samples.Point("loss", 1), Samples.Point("loss", double.NaN), Samples.Point("loss", 1) };
        for (var i = 0; i < 3; i++) await LogAsync(points);
        (await HistoryAsync("loss")).ShouldBe([new(double.NaN, 0, 0), new(1, 0, 0)]);
    }

    [Fact]
    public async Task Any_number_comes_back_as_it_was()
    {
        await Store.MakeRunsAsync();
        double[] values = [double.NaN, double.NegativeInfinity, double.PositiveInfinity, double.MaxValue, double.MinValue, double.Epsilon, 0.1, 1e15, 9007199254740993, -0.0];
        for (var i = 0; i < values.Length; i++)
        {
            await LogAsync(Samples.Point($"m{i}", values[i], long.MinValue, long.MaxValue), Samples.Point($"m{i}", values[i], long.MaxValue, long.MinValue));
            (await HistoryAsync($"m{i}")).ShouldBe([new(values[i], long.MinValue, long.MaxValue), new(values[i], long.MaxValue, long.MinValue)]);
        }

        var run = (await Store.Runs.FindAsync(Samples.RunId(1)))!;
        run.Metrics.Select(metric => metric.Latest.Value).ShouldBe(values);
        run.Metrics.ShouldAllBe(metric => metric.Latest.Step == long.MaxValue && metric.Latest.Timestamp == long.MinValue);
    }

    [Theory]
    [InlineData(1, 0, 0, 2, 0, 1, true)]
    [InlineData(1, 0, 1, 2, 9, 0, false)]
    [InlineData(1, 0, 0, 0, 1, 0, true)]
    [InlineData(1, 1, 0, 2, 0, 0, false)]
    [InlineData(1, 0, 0, 2, 0, 0, true)]
    [InlineData(2, 0, 0, 1, 0, 0, false)]
    [InlineData(double.NaN, 0, 0, 1, 0, 0, true)]
    [InlineData(1, 0, 0, double.NaN, 0, 0, false)]
    [InlineData(1, 0, 0, double.NaN, 0, 1, true)]
    [InlineData(double.NegativeInfinity, 0, 0, double.NaN, 0, 0, false)]
    public async Task The_latest_point_is_that_of_the_largest_step_then_time_then_value(double first, long firstTime, long firstStep, double second, long secondTime, long secondStep, bool secondIsLatest)
    {
        await Store.MakeRunsAsync(2);
        var (one, other) = (Samples.Point("m", first, firstTime, firstStep), Samples.Point("m", second, secondTime, secondStep));
        await LogAsync(one);
        await LogAsync(other);
        await Store.Runs.LogAsync(Samples.Log(2, one, other));
        foreach (var run in await Store.Runs.ReadAsync([1, 2])) run.Metrics.ShouldHaveSingleItem().Latest.ShouldBe(secondIsLatest ? other.Point : one.Point);
    }

    [Fact]
    public async Task Histories_and_latest_points_are_those_of_a_list_whatever_the_batches()
    {
        await Store.MakeExperimentAsync();
        var number = 0;
        var point = Gen.Select(Gen.Int[0, 2], Gen.OneOf(Gen.Const(double.NaN), Gen.Int[0, 3].Select(value => (double)value)), Gen.Long[0, 5], Gen.Long[-2, 2], (key, value, time, step) => Samples.Point($"key{key}", value, time, step));
        await point.Array[1, 40].Array[1, 8].SampleAsync(async batches =>
        {
            var run = Interlocked.Increment(ref number);
            await Store.Runs.CreateAsync(Samples.NewRun(run));
            foreach (var batch in batches) (await Store.Runs.LogAsync(Samples.Log(run, batch))).Succeeded.ShouldBeTrue();
            var latest = (await Store.Runs.FindAsync(Samples.RunId(run)))!.Metrics;
            latest.Select(metric => metric.Key).ShouldBe(batches.SelectMany(batch => batch).Select(logged => logged.Key).Distinct().Order(StringComparer.Ordinal));
            foreach (var (key, last) in latest)
            {
                var all = batches.SelectMany(batch => batch).Where(logged => logged.Key == key).Select(logged => logged.Point).ToList();
                (await Store.Runs.ReadHistoryAsync(Samples.RunId(run), key)).ShouldBe(MetricHistory.InOrder([.. all]));
                await ShouldComeInPagesAsync(run, key, MetricHistory.InOrder(all));
                last.ShouldBe(all.Aggregate((best, next) => next.IsLaterThan(best) ? next : best));
            }
        }, iter: 30, threads: 1);
    }

    [Fact]
    public async Task A_page_holds_what_was_asked_for_and_says_whether_more_comes()
    {
        await Store.MakeRunsAsync();
        await LogAsync([.. Enumerable.Range(0, 1000).Select(step => Samples.Point("loss", step, step, step))]);
        await LogAsync([.. Enumerable.Range(999, 1000).Select(step => Samples.Point("loss", step, step, step))]);
        await ShouldComeInPagesAsync(1, "loss", [.. Enumerable.Range(0, 1999).Select(step => new MetricPoint(step, step, step))], 400, 700, 1998, 1999);
        (await Store.Runs.ReadHistoryPageAsync(Samples.RunId(1), "loss", 5000, 10)).ShouldSatisfyAllConditions(page => page.Points.IsEmpty.ShouldBeTrue(), page => page.HasMore.ShouldBeFalse());
        (await Store.Runs.ReadHistoryPageAsync(Samples.RunId(1), "none", 0, int.MaxValue)).Points.IsEmpty.ShouldBeTrue();
        (await Store.Runs.ReadHistoryPageAsync(Samples.RunId(9), "loss", 0, int.MaxValue)).Points.IsEmpty.ShouldBeTrue();
        (await Store.Runs.ReadHistoryPageAsync(Samples.RunId(1), "loss", int.MaxValue, int.MaxValue)).HasMore.ShouldBeFalse();
    }

    [Fact]
    public async Task A_history_that_grew_point_by_point_is_whole_for_whoever_opens_the_store_anew()
    {
        await Store.MakeRunsAsync();
        for (var step = 0; step < 150; step++) await LogAsync(Samples.Point("loss", step, step, step));
        var other = Open();
        for (var step = 150; step < 300; step++) await (step % 2 == 0 ? Store : other).Runs.LogAsync(Samples.Log(1, Samples.Point("loss", step, step, step)));
        (await Open().Runs.ReadHistoryAsync(Samples.RunId(1), "loss")).ShouldBe(Enumerable.Range(0, 300).Select(step => new MetricPoint(step, step, step)));
    }

    [Fact]
    public async Task Many_who_log_to_one_run_at_once_lose_nothing()
    {
        await Store.MakeRunsAsync();
        var other = Open();
        await Task.WhenAll(Enumerable.Range(0, 64).Select(task => Task.Run(async () =>
        {
            for (var step = 0; step < 10; step++)
                (await (task % 8 == 0 ? other : Store).Runs.LogAsync(Samples.Log(1, Samples.Point("loss", task, step, step), Samples.Point($"own{task}", step, step, step)))).Succeeded.ShouldBeTrue();
        })));
        (await HistoryAsync("loss")).Length.ShouldBe(640);
        var run = (await other.Runs.FindAsync(Samples.RunId(1)))!;
        run.Metrics.Count.ShouldBe(65);
        run.Metrics[0].ShouldBe(new Metric("loss", new MetricPoint(63, 9, 9)));
        foreach (var metric in run.Metrics.Skip(1)) (await Store.Runs.ReadHistoryAsync(run.Info.RunId, metric.Key)).Length.ShouldBe(10);
    }

    [Fact]
    public async Task Points_that_measure_a_model_are_told_by_the_model_in_the_order_in_which_they_were_logged()
    {
        await Store.MakeRunsAsync(2);
        var (one, other) = (new MeasuredModel("m-1", "train", "abc"), new MeasuredModel("m-2", null, null));
        await Store.Runs.LogAsync(Samples.Log(2, Samples.Point("acc", 0.5) with { Model = one }, Samples.Point("acc", 0.6), Samples.Point("acc", double.NaN, 5) with { Model = one }));
        await Store.Runs.LogAsync(Samples.Log(1, Samples.Point("loss", 2) with { Model = other }, Samples.Point("loss", 3) with { Model = new MeasuredModel(null, "train", "abc") }));
        (await Store.Runs.ReadModelMetricsAsync(["m-2", "m-1", "m-3"])).ShouldBe([
            new ModelMetric("acc", new(0.5, 0, 0), Samples.RunId(2), one),
            new ModelMetric("acc", new(double.NaN, 5, 0), Samples.RunId(2), one),
            new ModelMetric("loss", new(2, 0, 0), Samples.RunId(1), other),
        ]);
        (await Store.Runs.ReadModelMetricsAsync(["m-3"])).ShouldBeEmpty();
        (await Store.Runs.ReadHistoryAsync(Samples.RunId(2), "acc")).Length.ShouldBe(3);
    }

    private async Task ShouldComeInPagesAsync(int run, string key, MetricPoint[] history, params int[] sizes)
    {
        foreach (var size in sizes is [] ? [1, 3, history.Length, int.MaxValue] : sizes)
        {
            var (pages, hasMore) = (new List<MetricPoint>(), true);
            while (hasMore && pages.Count <= history.Length)
            {
                (var points, hasMore) = await Store.Runs.ReadHistoryPageAsync(Samples.RunId(run), key, pages.Count, size);
                if (hasMore) points.Length.ShouldBe(size);
                pages.AddRange(points.ToArray());
            }

            pages.ShouldBe(history);
        }
    }

    private async Task LogAsync(params LoggedMetric[] metrics) => (await Store.Runs.LogAsync(Samples.Log(1, metrics))).Succeeded.ShouldBeTrue();

    private Task<MetricPoint[]> HistoryAsync(string key) => Store.Runs.ReadHistoryAsync(Samples.RunId(1), key);
}
