using Assay.Kernel;
using Assay.Tracking.Experiments;
using Assay.Tracking.Importing;
using Assay.Tracking.Issues;
using Assay.Tracking.LoggedModels;
using Assay.Tracking.Metrics;
using Assay.Tracking.Runs;

namespace Assay.Stores.Embedded.Mlflow;

/// <summary>What MLflow writes without a server: a folder <c>mlruns</c> with a folder an experiment, and in it one a run.</summary>
public sealed class MlflowFolder : IImportSource
{
    private const string Meta = "meta.yaml";
    private const string Trash = ".trash";

    private static readonly EnumerationOptions NoLinks = new() { AttributesToSkip = FileAttributes.ReparsePoint };

    private readonly string _root;
    private readonly MlflowFiles _files;
    private readonly FolderRuns _runs = new();
    private readonly Dictionary<string, string> _experiments = new(StringComparer.Ordinal);

    private MlflowFolder(string root, string? artifacts)
    {
        _root = root;
        _files = new MlflowFiles(Path.GetDirectoryName(root.TrimEnd('/')) ?? root, root, artifacts ?? Path.Combine(root, "..", "mlartifacts"));
        Name = $"MLflow's folder {Path.GetFileName(root.TrimEnd('/'))}";
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <summary>Opens the folder.</summary>
    /// <param name="path">Full path of the folder.</param>
    /// <param name="artifacts">Where a server kept artifacts; null for <c>mlartifacts</c> beside the folder.</param>
    /// <returns>The source, or <c>import.folder</c>.</returns>
    public static Outcome<MlflowFolder> Open(string path, string? artifacts) => Folders(path).Any() || Folders(Path.Combine(path, Trash)).Any()
        ? new MlflowFolder(path, artifacts)
        : new Problem("import.folder", "The folder is not one of MLflow's: no folder in it has a meta.yaml.", "Name the folder mlruns itself.") { Value = path, Expected = "a folder with a folder for each experiment" };

    /// <inheritdoc/>
    public async IAsyncEnumerable<Experiment> ExperimentsAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await Task.CompletedTask;
        foreach (var folder in Folders(_root).Concat(Folders(Path.Combine(_root, Trash))))
        {
            cancellation.ThrowIfCancellationRequested();
            var fields = YamlFields.Read(Path.Combine(folder, Meta));
            if (fields.Text("experiment_id") is not { } id) continue;
            _experiments[id] = folder;
            var created = fields.Number("creation_time") ?? 0;
            Tag[] tags = [.. FolderTexts.Pairs(Path.Combine(folder, "tags")).Select(tag => new Tag(tag.Key, tag.Value))];
            yield return new Experiment(id, fields.Text("name") ?? id, fields.Text("artifact_location") ?? folder, created, fields.Number("last_update_time") ?? created, tags) { LifecycleStage = MlflowWords.Stage(fields.Text("lifecycle_stage")) };
        }
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<Run> RunsAsync(string experimentId, CancellationToken cancellation = default) =>
        Folders(_experiments[experimentId]).Select(folder => _runs.Read(folder, experimentId, YamlFields.Read(Path.Combine(folder, Meta)))).OfType<Run>().ToAsyncEnumerable();

    /// <inheritdoc/>
    public Task<MetricPoint[]> HistoryAsync(string runId, string key, CancellationToken cancellation = default) => Task.FromResult(_runs.History(runId, key));

    /// <inheritdoc/>
    public Task<IReadOnlyList<LoggedMetric>> MeasurementsAsync(string runId, CancellationToken cancellation = default) => Task.FromResult<IReadOnlyList<LoggedMetric>>([]);

    /// <inheritdoc/>
    public IAsyncEnumerable<LoggedModel> LoggedModelsAsync(string experimentId, CancellationToken cancellation = default) =>
        Folders(Path.Combine(_experiments[experimentId], "models")).Select(folder => Model(folder, experimentId)).ToAsyncEnumerable();

    /// <inheritdoc/>
    public IAsyncEnumerable<SourceModel> RegisteredModelsAsync(CancellationToken cancellation = default) =>
        Folders(Path.Combine(_root, "models")).Select(folder => FolderRegistry.Read(folder, Folders(folder))).ToAsyncEnumerable();

    /// <inheritdoc/>
    public IAsyncEnumerable<SourceFile>? Files(string location, CancellationToken cancellation = default) => _files.Below(location, cancellation);

    /// <inheritdoc/>
    public IAsyncEnumerable<SourceTrace> TracesAsync(string experimentId, CancellationToken cancellation = default)
    {
        var folder = Path.Combine(_experiments[experimentId], "traces");
        return new FolderTraces(_files).OfAsync(Directory.Exists(folder) ? Directory.EnumerateDirectories(folder, "*", NoLinks).Order(StringComparer.Ordinal) : [], experimentId, cancellation);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<SourceScorer> ScorersAsync(string experimentId, CancellationToken cancellation = default) => AsyncEnumerable.Empty<SourceScorer>();

    /// <inheritdoc/>
    public IAsyncEnumerable<Issue> IssuesAsync(string experimentId, CancellationToken cancellation = default) => AsyncEnumerable.Empty<Issue>();

    /// <inheritdoc/>
    public IAsyncEnumerable<SourceDataset> EvaluationDatasetsAsync(CancellationToken cancellation = default) => AsyncEnumerable.Empty<SourceDataset>();

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> LeftOutAsync(CancellationToken cancellation = default) => Task.FromResult<IReadOnlyList<string>>([]);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static LoggedModel Model(string folder, string experimentId)
    {
        var fields = YamlFields.Read(Path.Combine(folder, Meta));
        var created = fields.Number("creation_timestamp") ?? 0;
        Tag[] tags = [.. FolderTexts.Pairs(Path.Combine(folder, "tags")).Select(tag => new Tag(tag.Key, tag.Value))];
        Param[] parameters = [.. FolderTexts.Pairs(Path.Combine(folder, "params")).Select(param => new Param(param.Key, param.Value))];
        return new LoggedModel(
            fields.Text("model_id") ?? Path.GetFileName(folder), experimentId, fields.Text("name") ?? "", fields.Text("artifact_location") ?? "", created, fields.Number("last_updated_timestamp") ?? created,
            (LoggedModelStatus)(fields.Number("status") ?? 0), fields.Text("model_type"), fields.Text("source_run_id"), tags, parameters) { LifecycleStage = MlflowWords.Stage(fields.Text("lifecycle_stage")) };
    }

    // Folders in which something is described; their names are not trusted, what is written in them is.
    private static IEnumerable<string> Folders(string folder) => Directory.Exists(folder)
        ? Directory.EnumerateDirectories(folder, "*", NoLinks).Where(each => File.Exists(Path.Combine(each, Meta))).Order(StringComparer.Ordinal)
        : [];
}
