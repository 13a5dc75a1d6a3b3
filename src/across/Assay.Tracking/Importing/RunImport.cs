using Assay.Kernel;
using Assay.Tracking.Experiments;
using Assay.Tracking.Metrics;
using Assay.Tracking.Runs;

namespace Assay.Tracking.Importing;

/// <summary>
/// Brings runs over. What a run is here tells how far an earlier import came: one with the source's digest is done, one that ended with it and changed since is left alone, any other is written (again), which
/// adds what is missing, since the same point, parameter and tag are kept once.
/// </summary>
internal sealed class RunImport(ITrackingStore store, IImportSource source, TimeProvider clock)
{
    private const int PointsAtOnce = 10_000;
    private const string Recorded = "tracking.import";

    /// <summary>Brings a run over.</summary>
    /// <param name="there">The run as it is in the source.</param>
    /// <param name="experiment">The experiment here.</param>
    /// <param name="artifactUri">Where its artifacts are here.</param>
    /// <param name="cancellation">Stops between two writes.</param>
    public async Task<ImportedRun> TakeAsync(Run there, Experiment experiment, string artifactUri, CancellationToken cancellation)
    {
        var wanted = Wanted(there, experiment, artifactUri);
        var here = await store.Runs.FindAsync(wanted.Info.RunId, cancellation);
        var (digest, points) = await DigestAsync(wanted, source.HistoryAsync, cancellation);
        if (here is not null)
        {
            var (held, _) = await DigestAsync(here, store.Runs.ReadHistoryAsync, cancellation);
            if (held == digest) return new ImportedRun(digest, points, ImportedState.Unchanged);
            if (here.Info.FinishedDigest is not null && (here.Info.ChangedAfterFinish || !there.Info.Status.IsTerminal())) return new ImportedRun(digest, points, ImportedState.ChangedHere);
        }

        // A run of the same identifier that says something else is not the source's: it is left, and named.
        if (!(await WriteAsync(wanted, here, cancellation)).Succeeded) return new ImportedRun(digest, points, ImportedState.Differs);
        var written = (await store.Runs.FindAsync(wanted.Info.RunId, cancellation))!;
        var (now, _) = await DigestAsync(written, store.Runs.ReadHistoryAsync, cancellation);
        return new ImportedRun(digest, points, now == digest ? ImportedState.Written : ImportedState.Differs);
    }

    // A run is called what its tag says, where the two disagree.
    private static Run Wanted(Run there, Experiment experiment, string artifactUri)
    {
        var name = there.Tags.LastOrDefault(tag => tag.Key == RunCreation.NameTag).Value is { Length: > 0 } tagged ? tagged : there.Info.Name;
        return there with { Info = there.Info with { ExperimentId = experiment.ExperimentId, ArtifactUri = artifactUri, Name = name } };
    }

    private static async Task<(Digest Digest, long Points)> DigestAsync(Run run, Func<string, string, CancellationToken, Task<MetricPoint[]>> history, CancellationToken cancellation)
    {
        using var hash = new RunHash(run);
        foreach (var key in hash.Keys) hash.Add(key, await history(run.Info.RunId, key, cancellation));
        return hash.Finish();
    }

    private async Task<Outcome<Nothing>> WriteAsync(Run wanted, Run? here, CancellationToken cancellation)
    {
        var info = wanted.Info;
        if (here is null) _ = (await store.Runs.CreateAsync(new NewRun(info.RunId, info.ExperimentId, info.Name, info.UserId, info.StartTime, info.ArtifactUri, wanted.Tags), cancellation)).Required;
        else if (here.Info.LifecycleStage == LifecycleStage.Deleted) await UpdateAsync(new RunUpdate(info.RunId) { LifecycleStage = LifecycleStage.Active }, cancellation);
        var measurements = await source.MeasurementsAsync(info.RunId, cancellation);
        var logged = await store.Runs.LogAsync(new RunLog(info.RunId) { Params = wanted.Params, Tags = wanted.Tags, Links = wanted.Links, Metrics = measurements.ToArray() }, cancellation);
        if (!logged.Succeeded) return logged;
        foreach (var metric in wanted.Metrics) await LogHistoryAsync(info.RunId, metric.Key, cancellation);
        // The record of the import states what came over; nobody here ended the run. It ends and goes into the bin in one go, so that one that was stopped before is not taken for done.
        await UpdateAsync(
            new RunUpdate(info.RunId) { Status = info.Status, EndTime = info.EndTime, LifecycleStage = info.LifecycleStage, At = clock.GetUtcNow().ToUnixTimeMilliseconds(), RecordedAs = Recorded }, cancellation);
        return Outcome.Done;
    }

    private async Task LogHistoryAsync(string runId, string key, CancellationToken cancellation)
    {
        var history = await source.HistoryAsync(runId, key, cancellation);
        foreach (var points in history.Chunk(PointsAtOnce)) _ = (await store.Runs.LogAsync(new RunLog(runId) { Metrics = points.Select(point => new LoggedMetric(key, point)).ToArray() }, cancellation)).Required;
    }

    private async Task UpdateAsync(RunUpdate update, CancellationToken cancellation) => _ = (await store.Runs.UpdateAsync(update, cancellation)).Required;
}
