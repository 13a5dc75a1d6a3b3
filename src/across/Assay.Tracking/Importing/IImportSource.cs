using Assay.Tracking.Experiments;
using Assay.Tracking.Issues;
using Assay.Tracking.LoggedModels;
using Assay.Tracking.Metrics;
using Assay.Tracking.Runs;

namespace Assay.Tracking.Importing;

/// <summary>Where experiments, runs and models are brought over from. It is only read. What it cannot give is empty.</summary>
public interface IImportSource : IAsyncDisposable
{
    /// <summary>What it is, for people and for the record: <c>MLflow's database mlflow.db</c>.</summary>
    string Name { get; }

    /// <summary>All experiments, those in the bin too.</summary>
    IAsyncEnumerable<Experiment> ExperimentsAsync(CancellationToken cancellation = default);

    /// <summary>All runs of an experiment, those in the bin too, as they are there.</summary>
    IAsyncEnumerable<Run> RunsAsync(string experimentId, CancellationToken cancellation = default);

    /// <summary>Every point of a metric, once, in the order of <see cref="MetricPoint.CompareTo"/>.</summary>
    Task<MetricPoint[]> HistoryAsync(string runId, string key, CancellationToken cancellation = default);

    /// <summary>Those points of a run that measure logged models; they are in its histories as well.</summary>
    Task<IReadOnlyList<LoggedMetric>> MeasurementsAsync(string runId, CancellationToken cancellation = default);

    /// <summary>All logged models of an experiment, those in the bin too.</summary>
    IAsyncEnumerable<LoggedModel> LoggedModelsAsync(string experimentId, CancellationToken cancellation = default);

    /// <summary>All registered models, prompts among them.</summary>
    IAsyncEnumerable<SourceModel> RegisteredModelsAsync(CancellationToken cancellation = default);

    /// <summary>All traces of an experiment.</summary>
    IAsyncEnumerable<SourceTrace> TracesAsync(string experimentId, CancellationToken cancellation = default);

    /// <summary>All scorers of an experiment.</summary>
    IAsyncEnumerable<SourceScorer> ScorersAsync(string experimentId, CancellationToken cancellation = default);

    /// <summary>All issues of an experiment.</summary>
    IAsyncEnumerable<Issue> IssuesAsync(string experimentId, CancellationToken cancellation = default);

    /// <summary>All evaluation datasets.</summary>
    IAsyncEnumerable<SourceDataset> EvaluationDatasetsAsync(CancellationToken cancellation = default);

    /// <summary>The files below a location; null when it cannot be reached from here.</summary>
    IAsyncEnumerable<SourceFile>? Files(string location, CancellationToken cancellation = default);

    /// <summary>What is there and is not brought over, in words: <c>12 webhooks</c>.</summary>
    Task<IReadOnlyList<string>> LeftOutAsync(CancellationToken cancellation = default);
}
