using Assay.Bench.Tracking.Measuring;
using Assay.Bench.Tracking.Servers;
using Assay.Bench.Tracking.Workloads;

namespace Assay.Bench.Tracking;

/// <summary>Runs each workload on each server in turn, so that all see the same weather, and writes one table.</summary>
internal sealed class TrackingBench(RunSettings settings, TextWriter output) : IDisposable
{
    private const string Server = "server";
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(3);
    private readonly List<Reading> readings = [];
    private readonly List<Target> targets = [];
    private readonly List<StartedServer> started = [];
    private readonly Dictionary<string, MemoryWatch> watches = [];
    private bool isSound = true;

    /// <summary>Every workload, in the order of the table.</summary>
    public static IReadOnlyList<IWorkload> All { get; } =
        [new LogMetric(), new CreateRuns(), new LogBatch("log-batch", 10, 100), new LogBatch("log-batch-one-key", 1, 1000), new SearchRuns(), new ReadHistory(), new MoveArtifact()];

    /// <summary>Measures all.</summary>
    /// <returns>0; 1 where something was refused, broke off or was not found again.</returns>
    public async Task<int> RunAsync()
    {
        output.WriteLine(Machine.Sentence);
        await StartAsync();
        await Task.Delay(Settling);
        Memory("memory at rest, MiB", watch => watch.NowMebibytes);
        IWorkload[] chosen = [.. All.Where(workload => settings.Workloads.Count == 0 || settings.Workloads.Contains(workload.Name))];
        if (settings.HasBounds) Sqlite(chosen);
        foreach (var workload in chosen)
        {
            foreach (var target in targets.Where(target => workload.HasEcho || !target.IsEcho)) await MeasureAsync(workload, target);
        }

        await Task.Delay(Settling);
        Memory("memory afterwards, MiB", watch => watch.NowMebibytes);
        Write();
        return isSound ? 0 : 1;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var watch in watches.Values) watch.Dispose();
        foreach (var server in started) server.Dispose();
    }

    private async Task StartAsync()
    {
        if (settings.HasBounds) Add(await StartedServer.EchoAsync());
        foreach (var target in settings.Targets)
        {
            if (settings.Starts.TryGetValue(target.Name, out var command)) Add(StartedServer.Run(target, command));
            else targets.Add(target);
        }

        foreach (var target in targets.Where(target => target.ProcessId is not null)) watches[target.Name] = new MemoryWatch(target.ProcessId!.Value);
    }

    private void Add(StartedServer server)
    {
        // Known before it answers, so that it is stopped too where the bench ends before.
        started.Add(server);
        server.WaitUntilItAnswers();
        targets.Add(server.Target);
        readings.Add(new Reading(Server, server.Target.Name, Figure.Cost("first request, s", server.SecondsToFirstRequest)));
    }

    private async Task MeasureAsync(IWorkload workload, Target target)
    {
        output.Write($"{workload.Name} on {target.Name}: ");
        if (watches.TryGetValue(target.Name, out var watch)) watch.TakeMostMebibytes();
        try
        {
            var measured = await workload.RunAsync(target, settings);
            readings.AddRange(measured.Figures.Select(figure => new Reading(workload.Name, target.Name, figure)));
            if (watch is not null) readings.Add(new Reading(workload.Name, target.Name, Figure.Cost("memory at most, MiB", watch.TakeMostMebibytes())));
            Tell(measured);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // One server that cannot do one thing must not keep the others from being measured.
            isSound = false;
            output.WriteLine($"NOT measured: {fault.Message}");
        }
    }

    private void Tell(Measured measured)
    {
        isSound &= measured.Failed == 0 && measured.Verified is not { Holds: false };
        output.WriteLine(measured.Verified switch { null => "done", { Holds: true } verdict => $"verified: {verdict.Sentence}", var verdict => $"NOT AS ACKNOWLEDGED: {verdict.Sentence}" });
        if (measured.Failed > 0) output.WriteLine($"  {measured.Failed} requests failed, the first with: {measured.FirstFailure}");
    }

    /// <summary>A point or a run of its own is bounded by commits, a batch of points by rows.</summary>
    private void Sqlite(IWorkload[] chosen)
    {
        var names = chosen.Select(workload => workload.Name).ToHashSet();
        if (!names.Overlaps(["log-metric", "runs-create", "log-batch", "log-batch-one-key"])) return;
        var (commits, rows) = (SqliteRates.Commits(settings.SqliteFolder, settings.Window), SqliteRates.Rows(settings.SqliteFolder, settings.Window));
        foreach (var name in names.Where(name => name is "log-metric" or "runs-create")) readings.Add(new Reading(name, RunSettings.Sqlite, Figure.Rate("requests/s", commits)));
        foreach (var name in names.Where(name => name.StartsWith("log-batch", StringComparison.Ordinal))) readings.Add(new Reading(name, RunSettings.Sqlite, Figure.Rate("points/s", rows)));
    }

    private void Memory(string measure, Func<MemoryWatch, double> read)
    {
        foreach (var (name, watch) in watches) readings.Add(new Reading(Server, name, Figure.Cost(measure, read(watch))));
    }

    private void Write()
    {
        string[] order = [Server, .. All.Select(workload => workload.Name)];
        var sorted = readings.OrderBy(reading => Array.IndexOf(order, reading.Workload)).ToList();
        output.WriteLine();
        output.WriteLine($"{Machine.Sentence}. A ratio says how many times as good: as many times the rate, or that part of the time or the memory.");
        output.WriteLine();
        foreach (var line in new RatioTable([.. settings.Targets.Select(target => target.Name)], RunSettings.Bounds).Lines(sorted)) output.WriteLine(line);
        if (settings.JsonFile is { } file) JsonReport.Write(file, sorted);
    }
}
