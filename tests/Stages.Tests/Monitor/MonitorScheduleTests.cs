using Assay.Kernel;
using Assay.Monitor.Scheduling;
using Assay.Monitor.Windows;

namespace Stages.Tests.Monitor;

public class MonitorScheduleTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 2, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("hour", "2026-11-02T12:30:00Z", "2026-11-02T13:05:00Z")]
    [InlineData("hour", "2026-11-02T13:03:00Z", "2026-11-02T13:05:00Z")]
    [InlineData("hour", "2026-11-02T13:05:00Z", "2026-11-02T14:05:00Z")]
    [InlineData("day", "2026-11-02T12:30:00Z", "2026-11-03T00:05:00Z")]
    [InlineData("week", "2026-11-02T12:30:00Z", "2026-11-09T00:05:00Z")]
    [InlineData("month", "2026-12-31T23:59:00Z", "2027-01-01T00:05:00Z")]
    public void It_looks_a_little_after_the_end_of_each_window(string every, string now, string next) =>
        MonitorSchedule.NextAfter(DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture), Plan(every)).ShouldBe(DateTimeOffset.Parse(next, System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public async Task It_looks_at_the_beginning_and_after_each_end_and_goes_on_when_a_look_fails()
    {
        var clock = new HastyClock(Noon);
        var looks = new List<DateTimeOffset>();
        var told = new List<Problem>();
        var done = new TaskCompletionSource();
        await using (var schedule = new MonitorSchedule(Plan("hour"), LookAsync, clock, told.Add))
        {
            schedule.Begin();
            await done.Task.WaitAsync(TimeSpan.FromSeconds(20));
        }

        looks.Take(4).ShouldBe([Noon, Noon.AddMinutes(5), Noon.AddMinutes(65), Noon.AddMinutes(125)]);
        told.Select(problem => problem.Code).Take(3).ShouldBe(["some.problem", "monitor.look-failed", "monitor.look-failed"]);

        Task<IReadOnlyList<Problem>> LookAsync(CancellationToken cancellation)
        {
            looks.Add(clock.GetUtcNow());
            if (looks.Count == 4) done.SetResult();
            if (looks.Count == 2) throw new IOException("the disk is away");
            if (looks.Count == 3) throw new TimeoutException("whatever it is");
            return Task.FromResult<IReadOnlyList<Problem>>(looks.Count == 1 ? [new Problem("some.problem", "Some problem.", "Some remedy.")] : []);
        }
    }

    private static WindowPlan Plan(string every) => WindowPlan.Parse(every, hasKey: false).Required;

    /// <summary>A clock on which whoever waits is at the end of the wait at once.</summary>
    private sealed class HastyClock(DateTimeOffset start) : TimeProvider
    {
        private long _ticks = start.UtcTicks;

        public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _ticks), TimeSpan.Zero);

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            if (dueTime > TimeSpan.Zero) Interlocked.Add(ref _ticks, dueTime.Ticks);
            return TimeProvider.System.CreateTimer(callback, state, TimeSpan.FromMilliseconds(1), period);
        }
    }
}
