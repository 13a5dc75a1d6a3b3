using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Ledger.Records;
using Assay.Projects.Steps;
using Assay.Tracking;
using Assay.Tracking.Experiments;
using Assay.Tracking.Metrics;
using Assay.Tracking.Runs;
using Assay.Train.Records;

namespace Assay.Cli.Running;

/// <summary>
/// Puts the trials of a project beside everybody else's runs: an experiment of the project's name, a run for each trial, a point for each fold. The trial's own record is what states
/// it, so no other is written; a trial that is there already is left as it is.
/// </summary>
/// <param name="store">Where runs are kept.</param>
/// <param name="clock">The time at which an experiment is made.</param>
internal sealed class TrackedTrials(ITrackingStore store, TimeProvider clock)
{
    private const int RunIdLength = 32;

    /// <summary>Logs the trials that ran just now.</summary>
    /// <param name="project">The project's name.</param>
    /// <param name="steps">Every step of the run.</param>
    /// <param name="cancellation">Stops between two trials.</param>
    public async Task LogAsync(string project, IEnumerable<StepResult> steps, CancellationToken cancellation)
    {
        RecordEntry[] trials = [.. steps.Where(step => step.Ran).SelectMany(step => step.Records).Where(record => record.Kind == TrainRun.Kind.Name)];
        if (trials.Length == 0) return;
        var experiment = await ExperimentAsync(project, cancellation);
        foreach (var trial in trials) await LogAsync(experiment, trial, cancellation);
    }

    private async Task<Experiment> ExperimentAsync(string project, CancellationToken cancellation)
    {
        var experiments = new ExperimentService(store, clock);
        await experiments.EnsureDefaultAsync(cancellation);
        if (await experiments.FindByNameAsync(project, cancellation) is { } standing) return standing;
        var created = await experiments.CreateAsync(new NewExperiment(project, null, []), cancellation);
        return created.Succeeded ? created.Value : await experiments.FindByNameAsync(project, cancellation) ?? created.Required;
    }

    private async Task LogAsync(Experiment experiment, RecordEntry record, CancellationToken cancellation)
    {
        var (trial, runId) = (record.As<TrainRun>(), Digest.Of(record.Id).ToString()[..RunIdLength]);
        if (await store.Runs.FindInfoAsync(runId, cancellation) is { } standing && standing.Status.IsTerminal()) return;
        var end = record.At.ToUnixTimeMilliseconds();
        var start = end - (long)(trial.DurationSeconds * 1000);
        var artifacts = $"{experiment.ArtifactLocation}/{runId}/artifacts";
        await store.Runs.CreateAsync(new NewRun(runId, experiment.ExperimentId, Name(trial), "", start, artifacts, Tags(record, trial)), cancellation);
        foreach (var part in Points(trial, end).Chunk(RunRules.MostMetrics)) _ = (await store.Runs.LogAsync(new Tracking.Runs.RunLog(runId) { Metrics = part }, cancellation)).Required;
        _ = (await store.Runs.LogAsync(new Tracking.Runs.RunLog(runId) { Params = Params(trial) }, cancellation)).Required;
        _ = (await store.Runs.UpdateAsync(new RunUpdate(runId) { Status = RunStatus.Finished, EndTime = end, RecordedAs = record.Id }, cancellation)).Required;
    }

    private static string Name(TrainRun trial) => $"{trial.Candidate}-{trial.Trial}{(trial.Rung == 1 ? " (screen)" : "")}";

    private static ImmutableArray<Tag> Tags(RecordEntry record, TrainRun trial) =>
    [
        new("assay.record", record.Id),
        new("assay.step", record.Step ?? ""),
        new("mlflow.runName", Name(trial)),
        new("mlflow.source.name", $"assay run ({record.Project})"),
        new("mlflow.source.type", "PROJECT"),
    ];

    private static Param[] Params(TrainRun trial) =>
    [
        new("candidate", trial.Candidate),
        .. trial.Parameters.Select(parameter => new Param(parameter.Key, parameter.Value.ToString("R", System.Globalization.CultureInfo.InvariantCulture))),
        new("rung", $"{trial.Rung}"),
        new("seed", $"{trial.Seed}"),
    ];

    /// <summary>Of each metric a point for each fold, in order, and its mean and spread over them.</summary>
    private static IEnumerable<LoggedMetric> Points(TrainRun trial, long at)
    {
        for (var step = 0; step < trial.Folds.Length; step++)
        {
            foreach (var (metric, value) in trial.Folds[step].Metrics) yield return new LoggedMetric($"fold/{metric}", new MetricPoint(value, at, step));
        }

        foreach (var summary in trial.Metrics)
        {
            yield return new LoggedMetric(summary.Name, new MetricPoint(summary.Mean, at, 0));
            if (summary.StandardDeviation is { } spread) yield return new LoggedMetric($"{summary.Name}_sd", new MetricPoint(spread, at, 0));
        }
    }
}
