using Assay.Client;
using Assay.Client.Batching;
using Assay.Kernel;
using Assay.Tracking.Metrics;
using Assay.Tracking.Runs;

namespace Doors.Tests.Client;

public sealed class LogQueueTests
{
    private readonly List<RunLog> _sent = [];

    [Fact]
    public async Task What_was_logged_is_sent_in_order_and_in_batches_that_one_call_may_hold()
    {
        await using (var queue = Queue(Keep))
        {
            for (var step = 0; step < 2_500; step++) queue.Add(Point(step));
        }

        _sent.SelectMany(log => log.Metrics.ToArray()).Select(metric => metric.Point.Step).ShouldBe(Enumerable.Range(0, 2_500).Select(step => (long)step));
        _sent.ShouldAllBe(log => log.Metrics.Length <= RunRules.MostMetrics);
    }

    [Fact]
    public async Task Flushing_waits_until_all_before_it_is_sent()
    {
        await using var queue = Queue(Keep);
        queue.Add(Point(1));
        queue.Add(LogItem.Of(new Param("depth", "6")));
        await queue.FlushAsync(TestContext.Current.CancellationToken);
        _sent.Sum(log => log.Metrics.Length + log.Params.Count).ShouldBe(2);
    }

    [Fact]
    public async Task Two_values_of_one_parameter_are_sent_one_after_the_other_and_none_is_lost()
    {
        await using (var queue = Queue(Keep))
        {
            queue.Add(LogItem.Of(new Param("depth", "6")));
            queue.Add(LogItem.Of(new Param("depth", "7")));
        }

        _sent.SelectMany(log => log.Params).Select(param => param.Value).ShouldBe(["6", "7"]);
    }

    [Fact]
    public async Task Of_a_tag_that_is_set_twice_the_last_value_is_sent()
    {
        await using (var queue = Queue(Keep))
        {
            queue.Add(LogItem.Of(new Tag("team", "risk")));
            queue.Add(LogItem.Of(new Tag("team", "fraud")));
        }

        _sent.SelectMany(log => log.Tags).Last().Value.ShouldBe("fraud");
    }

    [Fact]
    public async Task A_refusal_is_told_to_whoever_flushes_next_and_then_the_queue_goes_on()
    {
        var refuses = true;
        var queue = Queue(log => refuses ? Task.FromException(new TrackingException(new Problem("tracking.invalid", "No.", "Do not."))) : Keep(log));
        queue.Add(Point(1));
        (await Should.ThrowAsync<TrackingException>(() => queue.FlushAsync(CancellationToken.None))).Problem.Code.ShouldBe("tracking.invalid");
        refuses = false;
        queue.Add(Point(2));
        await queue.FlushAsync(TestContext.Current.CancellationToken);
        _sent.ShouldHaveSingleItem();
        await queue.DisposeAsync();
    }

    [Fact]
    public async Task Whoever_logs_too_fast_waits()
    {
        var gate = new TaskCompletionSource();
        var queue = new LogQueue("r", new SessionOptions { MostWaiting = 2, Gathering = TimeSpan.Zero }, async (log, _) =>
        {
            await gate.Task;
            _sent.Add(log);
        });
        var adding = Task.Run(async () =>
        {
            for (var step = 0; step < 10; step++) await queue.AddAsync(Point(step), CancellationToken.None);
        });
        await Task.WhenAny(adding, Task.Delay(200, TestContext.Current.CancellationToken));
        adding.IsCompleted.ShouldBeFalse();
        gate.SetResult();
        await adding;
        await queue.DisposeAsync();
        _sent.Sum(log => log.Metrics.Length).ShouldBe(10);
    }

    private static LogQueue Queue(Func<RunLog, Task> send) => new("r", new SessionOptions { Gathering = TimeSpan.FromMilliseconds(1) }, (log, _) => send(log));

    private static LogItem Point(int step) => LogItem.Of(new LoggedMetric("loss", new MetricPoint(0.5, 1, step)));

    private Task Keep(RunLog log)
    {
        _sent.Add(log);
        return Task.CompletedTask;
    }
}
