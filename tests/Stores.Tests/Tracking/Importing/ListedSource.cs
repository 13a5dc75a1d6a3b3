using Assay.Tracking.Experiments;
using Assay.Tracking.Importing;
using Assay.Tracking.Issues;
using Assay.Tracking.LoggedModels;
using Assay.Tracking.Metrics;
using Assay.Tracking.Runs;

namespace Stores.Tests.Tracking.Importing;

/// <summary>A source that holds what a test puts into it.</summary>
internal sealed class ListedSource : IImportSource
{
    public string Name => "a test's list";

    public List<Experiment> Experiments { get; } = [new("4", "churn", "s3://elsewhere/4", 10, 20, [new Tag("team", "risk")])];

    public List<Run> Runs { get; } = [];

    public Dictionary<(string Run, string Key), MetricPoint[]> Histories { get; } = [];

    public List<SourceModel> Models { get; } = [];

    public List<SourceTrace> Traces { get; } = [];

    public List<SourceScorer> Scorers { get; } = [];

    public List<Issue> Issues { get; } = [];

    public List<SourceDataset> Datasets { get; } = [];

    public Dictionary<string, string> Texts { get; } = [];

    /// <summary>After so many runs the source breaks off.</summary>
    public int BreaksAfter { get; set; } = int.MaxValue;

    /// <summary>A run of the first experiment with a metric of so many points.</summary>
    public Run Add(int number, int points = 3, LifecycleStage stage = LifecycleStage.Active, RunStatus status = RunStatus.Finished)
    {
        var id = Samples.RunId(number);
        Histories[(id, "loss")] = [.. Enumerable.Range(0, points).Select(step => new MetricPoint(step % 7 == 3 ? double.NaN : 1.0 / (1 + step), 100 + step, step))];
        var info = new RunInfo(0, id, Experiments[0].ExperimentId, $"run {number}", "ada", status, 1_000 + number, status.IsTerminal() ? 2_000 + number : null, $"mlflow-artifacts:/4/{id}/artifacts", stage);
        var run = new Run(info, [new Metric("loss", Histories[(id, "loss")][^1])], [new Param("depth", "6")], [new Tag("mlflow.runName", $"run {number}"), new Tag("k", "v")], [new RunLink(RunLinkKind.ModelInput, "m-1", "{}"u8.ToArray())]);
        Runs.Add(run);
        return run;
    }

    public IAsyncEnumerable<Experiment> ExperimentsAsync(CancellationToken cancellation = default) => Experiments.ToAsyncEnumerable();

    public async IAsyncEnumerable<Run> RunsAsync(string experimentId, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await Task.CompletedTask;
        var told = 0;
        foreach (var run in Runs.Where(run => run.Info.ExperimentId == experimentId))
        {
            if (told++ == BreaksAfter) throw new InvalidDataException("The source broke off.");
            yield return run;
        }
    }

    public Task<MetricPoint[]> HistoryAsync(string runId, string key, CancellationToken cancellation = default) => Task.FromResult(Histories[(runId, key)]);

    public Task<IReadOnlyList<LoggedMetric>> MeasurementsAsync(string runId, CancellationToken cancellation = default) => Task.FromResult<IReadOnlyList<LoggedMetric>>([]);

    public IAsyncEnumerable<LoggedModel> LoggedModelsAsync(string experimentId, CancellationToken cancellation = default) => AsyncEnumerable.Empty<LoggedModel>();

    public IAsyncEnumerable<SourceModel> RegisteredModelsAsync(CancellationToken cancellation = default) => Models.ToAsyncEnumerable();

    public IAsyncEnumerable<SourceTrace> TracesAsync(string experimentId, CancellationToken cancellation = default) => Traces.Where(trace => trace.Info.ExperimentId == experimentId).ToAsyncEnumerable();

    public IAsyncEnumerable<SourceScorer> ScorersAsync(string experimentId, CancellationToken cancellation = default) => Scorers.Where(scorer => scorer.Scorer.ExperimentId == experimentId).ToAsyncEnumerable();

    public IAsyncEnumerable<Issue> IssuesAsync(string experimentId, CancellationToken cancellation = default) => Issues.Where(issue => issue.ExperimentId == experimentId).ToAsyncEnumerable();

    public IAsyncEnumerable<SourceDataset> EvaluationDatasetsAsync(CancellationToken cancellation = default) => Datasets.ToAsyncEnumerable();

    public IAsyncEnumerable<SourceFile>? Files(string location, CancellationToken cancellation = default) => location.StartsWith("s3:", StringComparison.Ordinal)
        ? null
        : Texts.Where(text => text.Key.StartsWith(location + "/", StringComparison.Ordinal)).Select(text => new SourceFile(text.Key[(location.Length + 1)..], _ => Task.FromResult<Stream>(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text.Value))))).ToAsyncEnumerable();

    public Task<IReadOnlyList<string>> LeftOutAsync(CancellationToken cancellation = default) => Task.FromResult<IReadOnlyList<string>>([]);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
