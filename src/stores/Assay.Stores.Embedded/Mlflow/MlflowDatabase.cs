using Assay.Kernel;
using Assay.Tracking.Experiments;
using Assay.Tracking.Importing;
using Assay.Tracking.Issues;
using Assay.Tracking.LoggedModels;
using Assay.Tracking.Metrics;
using Assay.Tracking.Runs;
using Microsoft.Data.Sqlite;

namespace Assay.Stores.Embedded.Mlflow;

/// <summary>MLflow's tracking store in an SQLite file, of versions 1.x to 3.x: tables and columns that a version does not have are empty.</summary>
public sealed class MlflowDatabase : IImportSource
{
    private static readonly string[] Experiment = ["experiment_id", "name", "artifact_location", "lifecycle_stage", "creation_time", "last_update_time"];
    private static readonly string[] Model = ["model_id", "experiment_id", "name", "artifact_location", "creation_timestamp_ms", "last_updated_timestamp_ms", "status", "lifecycle_stage", "model_type", "source_run_id"];
    private static readonly (string Table, string Words)[] NotRead = [("webhooks", "webhooks")];

    private readonly DatabaseRows _rows;
    private readonly DatabaseRuns _runs;
    private readonly DatabaseRegistry _registry;
    private readonly DatabaseTraces _traces;
    private readonly DatabaseEvaluation _evaluation;
    private readonly MlflowFiles _files;

    private MlflowDatabase(string path, DatabaseRows rows, MlflowFiles files)
    {
        Name = $"MLflow's database {Path.GetFileName(path)}";
        (_rows, _files, _runs, _registry) = (rows, files, new DatabaseRuns(rows), new DatabaseRegistry(rows));
        (_traces, _evaluation) = (new DatabaseTraces(rows, files), new DatabaseEvaluation(rows));
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <summary>Opens the file.</summary>
    /// <param name="path">Full path of the file.</param>
    /// <param name="artifacts">Where the server kept artifacts; null for <c>mlartifacts</c> beside the file, as MLflow has it unless told otherwise.</param>
    /// <returns>The source, or <c>import.database</c>.</returns>
    public static Outcome<MlflowDatabase> Open(string path, string? artifacts)
    {
        DatabaseRows? rows = null;
        try
        {
            rows = new DatabaseRows(path);
            var folder = Path.GetDirectoryName(path)!;
            if (rows.Has("experiments") && rows.Has("runs")) return new MlflowDatabase(path, rows, new MlflowFiles(folder, Path.Combine(folder, "mlruns"), artifacts ?? Path.Combine(folder, "mlartifacts")));
            rows.Dispose();
            return NotMlflows(path, "it has no tables named experiments and runs");
        }
        catch (SqliteException fault)
        {
            rows?.Dispose();
            return NotMlflows(path, fault.Message);
        }
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<Experiment> ExperimentsAsync(CancellationToken cancellation = default) => _rows.Read("experiments", Experiment, "ORDER BY experiment_id", row => new Experiment(
        row.GetString(0), row.TextOrEmpty(1), row.TextOrEmpty(2), row.Number(4) ?? 0, row.Number(5) ?? row.Number(4) ?? 0, ExperimentTags(row.GetInt64(0))) { LifecycleStage = MlflowWords.Stage(row.Text(3)) }).ToAsyncEnumerable();

    /// <inheritdoc/>
    public IAsyncEnumerable<Run> RunsAsync(string experimentId, CancellationToken cancellation = default) => _runs.Of(experimentId).ToAsyncEnumerable();

    /// <inheritdoc/>
    public Task<MetricPoint[]> HistoryAsync(string runId, string key, CancellationToken cancellation = default) => Task.FromResult(_runs.History(runId, key));

    /// <inheritdoc/>
    public Task<IReadOnlyList<LoggedMetric>> MeasurementsAsync(string runId, CancellationToken cancellation = default) => Task.FromResult(_runs.Measurements(runId));

    /// <inheritdoc/>
    public IAsyncEnumerable<LoggedModel> LoggedModelsAsync(string experimentId, CancellationToken cancellation = default) => _rows.Read("logged_models", Model, "WHERE experiment_id = $0 ORDER BY creation_timestamp_ms, model_id", row => new LoggedModel(
        row.GetString(0), row.GetString(1), row.TextOrEmpty(2), row.TextOrEmpty(3), row.Number(4) ?? 0, row.Number(5) ?? 0, (LoggedModelStatus)(row.Number(6) ?? 0), row.Text(8), row.Text(9),
        ModelTags(row.GetString(0)), ModelParams(row.GetString(0))) { LifecycleStage = MlflowWords.Stage(row.Text(7)) }, experimentId).ToAsyncEnumerable();

    /// <inheritdoc/>
    public IAsyncEnumerable<SourceModel> RegisteredModelsAsync(CancellationToken cancellation = default) => _registry.All().ToAsyncEnumerable();

    /// <inheritdoc/>
    public IAsyncEnumerable<SourceTrace> TracesAsync(string experimentId, CancellationToken cancellation = default) => _traces.OfAsync(experimentId, cancellation);

    /// <inheritdoc/>
    public IAsyncEnumerable<SourceScorer> ScorersAsync(string experimentId, CancellationToken cancellation = default) => _evaluation.Scorers(experimentId).ToAsyncEnumerable();

    /// <inheritdoc/>
    public IAsyncEnumerable<Issue> IssuesAsync(string experimentId, CancellationToken cancellation = default) => _evaluation.Issues(experimentId).ToAsyncEnumerable();

    /// <inheritdoc/>
    public IAsyncEnumerable<SourceDataset> EvaluationDatasetsAsync(CancellationToken cancellation = default) => _evaluation.Datasets().ToAsyncEnumerable();

    /// <inheritdoc/>
    public IAsyncEnumerable<SourceFile>? Files(string location, CancellationToken cancellation = default) => _files.Below(location, cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> LeftOutAsync(CancellationToken cancellation = default) =>
        Task.FromResult<IReadOnlyList<string>>([.. NotRead.Select(kind => (Count: _rows.Count(kind.Table), kind.Words)).Where(kind => kind.Count > 0).Select(kind => $"{kind.Count} {kind.Words}")]);

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _rows.Dispose();
        return ValueTask.CompletedTask;
    }

    private Tag[] ExperimentTags(long experimentId) => [.. _rows.Read("experiment_tags", ["key", "value"], "WHERE experiment_id = $0", row => new Tag(row.GetString(0), row.TextOrEmpty(1)), experimentId)];

    private Tag[] ModelTags(string modelId) => [.. _rows.Read("logged_model_tags", ["tag_key", "tag_value"], "WHERE model_id = $0 ORDER BY tag_key", row => new Tag(row.GetString(0), row.TextOrEmpty(1)), modelId)];

    private Param[] ModelParams(string modelId) => [.. _rows.Read("logged_model_params", ["param_key", "param_value"], "WHERE model_id = $0 ORDER BY param_key", row => new Param(row.GetString(0), row.TextOrEmpty(1)), modelId)];

    private static Problem NotMlflows(string path, string why) => new("import.database", $"The file is not MLflow's database: {why.TrimEnd('.')}.", "Name the file that 'mlflow server --backend-store-uri sqlite:///FILE' was given.") { Value = path, Expected = "an SQLite file that MLflow made" };
}
