using System.Globalization;
using Assay.Kernel;
using Assay.Stores.Embedded.Tracking;

namespace Stores.Tests.Tracking;

public sealed class TrackingCrashTests : IDisposable
{
    private const int Kills = 8;
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task A_writer_that_is_killed_leaves_every_acknowledged_point_once_and_each_change_whole()
    {
        await using (var store = Open()) await store.MakeRunsAsync(Kills);
        var random = new SeededRandom(21);
        for (var run = 1; run <= Kills; run++)
        {
            var acknowledged = await LogUntilKilledAsync(run, wait: 1 + random.NextInt32(80));
            await using var store = Open();
            var (loss, twin) = (await store.Runs.ReadHistoryAsync(Samples.RunId(run), "loss"), await store.Runs.ReadHistoryAsync(Samples.RunId(run), "twin"));
            loss.Select(point => point.Step).ShouldBe(Enumerable.Range(0, loss.Length).Select(step => (long)step));
            loss.Length.ShouldBeGreaterThanOrEqualTo(acknowledged);
            twin.ShouldBe(loss);
            var latest = (await store.Runs.FindAsync(Samples.RunId(run)))!.Metrics;
            if (loss.Length > 0) latest.Select(metric => metric.Latest).ShouldBe([loss[^1], loss[^1]]);
        }
    }

    public void Dispose() => _folder.Dispose();

    private SqliteTrackingStore Open() => new(_folder.At("tracking.db"), TimeProvider.System);

    /// <returns>How many points of each metric were acknowledged.</returns>
    private async Task<int> LogUntilKilledAsync(int run, int wait)
    {
        using var child = ChildProcess.Start(ChildProcess.Logger, _folder.At("tracking.db"), run.ToString(CultureInfo.InvariantCulture));
        var lines = new List<string>();
        if (await child.StandardOutput.ReadLineAsync() is { } first) lines.Add(first);
        await Task.Delay(wait);
        child.Kill();
        while (await child.StandardOutput.ReadLineAsync() is { } line) lines.Add(line);
        await child.WaitForExitAsync();
        lines.Count.ShouldBeGreaterThan(0);
        // Being killed may cut the last line short.
        return lines.Count - 1;
    }
}
